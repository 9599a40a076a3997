// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

/// One instruction of a Dockerfile, its continuation lines joined by spaces.
struct DockerInstruction
{
    QString name;  ///< in capitals: "FROM"
    QString value; ///< the rest, without comments in between
    int line = 0;  ///< where it begins, from 1
    int stage = 0; ///< 0 before the first FROM, then counted

    bool operator==(const DockerInstruction &other) const = default;

    /// The words of the exec form, ["a", "b"]; nothing if it is not of that form.
    std::optional<QStringList> execForm() const;
};

/// A Dockerfile taken apart. Any text is taken: what is no instruction is one with a strange name.
struct Dockerfile
{
    QList<DockerInstruction> instructions;

    static Dockerfile parse(const QString &text);

    /// The last one of that name in the last stage; null if there is none.
    const DockerInstruction *last(const QString &name) const;
    /// The image after a FROM, arguments put in; nothing if one of them has no value. An earlier
    /// stage is named by isStage().
    std::optional<QString> image(const DockerInstruction &from,
                                 const QHash<QString, QString> &buildArguments) const;
    /// Whether `name` (or number) is a stage that comes before this instruction's.
    bool isStage(const QString &name, const DockerInstruction &before) const;
};

} // namespace panel
