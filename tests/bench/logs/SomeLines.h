// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/logs/LogStore.h"

#include <QByteArray>

#include <vector>

namespace panel::bench {

/// Lines such as a web server, PHP and a database write, of 100 bytes each with their ends, from a
/// source of chance that is the same in each run.
class SomeLines
{
public:
    explicit SomeLines(int services) : m_services(services) {}

    /// A word that stands in one line of these many.
    static constexpr int rare = 250'000;
    static QByteArray rareWord() { return QByteArrayLiteral("quixotic"); }

    /// The next line, 99 bytes long.
    LogStore::NewLine next();
    std::vector<LogStore::NewLine> next(size_t count);

private:
    quint32 chance(quint32 below);

    int m_services;
    quint64 m_state = 42;
    qint64 m_number = 0;
};

} // namespace panel::bench
