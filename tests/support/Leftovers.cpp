// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Leftovers.h"

#include <QDir>
#include <QFile>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace panel::test {

Leftovers Leftovers::of(const QObject &root)
{
    Leftovers now;
    const QDir files(QStringLiteral("/proc/self/fd"));
    const QStringList names = files.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (QFile(files.filePath(name)).symLinkTarget().contains(u"socket:"))
            ++now.sockets;
    }
    now.threads = int(QDir(QStringLiteral("/proc/self/task"))
                          .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                          .size());
    now.objects = root.findChildren<QObject *>().size();
#if defined(__GLIBC__)
    const auto heap = ::mallinfo2();
    now.memory = double(heap.uordblks + heap.hblkhd) / (1 << 20);
#endif
    return now;
}

QString Leftovers::text() const
{
    return QStringLiteral("%1 sockets, %2 threads, %3 objects, %4 MB")
        .arg(sockets)
        .arg(threads)
        .arg(objects)
        .arg(memory, 0, 'f', 1);
}

} // namespace panel::test
