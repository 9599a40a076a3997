// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace panel {

/// Finds one word in many lines of UTF-8, without decoding them where it can. Ignores case unless
/// the word contains a capital letter. A value.
class WordMatcher
{
public:
    explicit WordMatcher(const QString &word);

    bool isIn(const QByteArray &line) const;

    const QString &word() const { return m_word; }
    bool ignoresCase() const { return m_way != Way::Exact; }

private:
    enum class Way { Exact, AsciiFolded, Decoded };

    bool isInFolded(const QByteArray &line) const;

    Way m_way;
    QString m_word;
    QByteArray m_bytes;              ///< UTF-8; lower case when case is ignored
    std::array<quint16, 256> m_skip; ///< how far the window may move when it ends in this byte
};

} // namespace panel
