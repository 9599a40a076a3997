// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

/// The text of a .env file, as Compose reads it: NAME=value, NAME: value, `export`, quotes, values
/// over several lines. What is changed is one assignment; every other byte stays as it is:
/// comments, order, lines that mean nothing to us.
class EnvFile
{
public:
    EnvFile() = default;
    explicit EnvFile(const QByteArray &text);

    /// The value of the last assignment, without quotes and escapes; a "$NAME" in it is not filled
    /// in (see isVerbatim). Nothing: it is not assigned.
    std::optional<QString> value(const QString &name) const;
    /// In single quotes: a '$' in it is a '$'.
    bool isVerbatim(const QString &name) const;
    /// In which line (from 1) the last assignment begins; 0: it is not assigned.
    int lineOf(const QString &name) const;
    /// Assigned, or commented out ("#NAME=value"), in the order of the file.
    QStringList names() const;
    QStringList assigned() const; ///< of these, those that are assigned
    /// What the comment above the assignment (or above the block of assignments that it is in)
    /// says, in one line. Also of one that is commented out.
    QString commentOf(const QString &name) const;

    /// Changes the last assignment, or adds one: below the line where it is commented out, else at
    /// the end. InvalidInput for a value that no .env file can hold (a NUL, a line end, a mix of
    /// quotes that Compose would read otherwise) and for a name that is none.
    Result<void> set(const QString &name, const QString &value);
    /// Takes every assignment out.
    void remove(const QString &name);

    QByteArray text() const;

    bool operator==(const EnvFile &other) const { return text() == other.text(); }

private:
    struct Piece
    {
        QByteArray text; ///< with its line end; of an assignment all of its lines
        QString name;    ///< assigned, or commented out; else empty
        QString value;
        QByteArray before; ///< of an assignment: its text before the value
        QByteArray behind; ///< and behind it: a comment, the line end
        bool isAssignment = false;
        bool isVerbatim = false;
        bool isComment = false; ///< words for people
    };

    static std::optional<Piece> assignmentAt(const QByteArray &text, qsizetype begin);
    const Piece *find(const QString &name) const;
    void put(const QString &name, const QString &text);

    QList<Piece> m_pieces;
};

} // namespace panel
