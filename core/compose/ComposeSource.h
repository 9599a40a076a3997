// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/YamlFile.h"

#include <QString>
#include <QStringList>

namespace panel {

/// A line of a file.
struct SourcePlace
{
    QString file; ///< absolute path; empty: nowhere
    int line = 0; ///< from 1; 0: the file as a whole

    bool operator==(const SourcePlace &other) const = default;
};

/// The compose files of a project as they were written, for pointing into them. What they mean,
/// Compose says.
class ComposeSource
{
public:
    /// Reads what of them can be read. Blocks.
    static ComposeSource read(const QStringList &files);
    /// `file`: absolute path. Each is over the ones before.
    void add(const QString &file, const QByteArray &text);

    bool isEmpty() const { return m_files.isEmpty(); } ///< without a file

    /// The first of these keys that the service has, at any depth, in the last file that has it;
    /// where it has none of them the line at which the service begins; the first file as a whole
    /// where that is not found.
    SourcePlace place(const QString &service, const QStringList &keys = {}) const;

private:
    struct File
    {
        QString path;
        YamlFile yaml;
    };

    QList<File> m_files;
};

} // namespace panel
