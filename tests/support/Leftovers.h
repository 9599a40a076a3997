// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace panel::test {

/// What this process holds at one moment, to see what is left over after trouble.
struct Leftovers
{
    int sockets = 0; ///< of all threads, those of the tests too
    int threads = 0;
    qsizetype objects = 0; ///< below `root`
    double memory = 0;     ///< MB that malloc has given out

    static Leftovers of(const QObject &root);
    QString text() const;
};

} // namespace panel::test
