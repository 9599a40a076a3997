// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace panel::test {

/// How much more memory this process held at most, since the construction. Of Linux only, and 0
/// elsewhere; and 0 under AddressSanitizer, which keeps what is freed.
class PeakMemory
{
public:
    PeakMemory()
    {
        QFile reset(QStringLiteral("/proc/self/clear_refs"));
        if (reset.open(QIODevice::WriteOnly))
            reset.write("5"); // the high water mark begins anew
        reset.close();
        m_before = bytes("VmRSS:");
    }

    qint64 growth() const
    {
#ifdef __SANITIZE_ADDRESS__
        return 0;
#else
        return bytes("VmHWM:") - m_before;
#endif
    }

    /// A line of /proc/self/status that is in kB, or a bare number.
    static qint64 bytes(const QByteArray &name)
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArrayList lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(name))
                return line.mid(name.size()).simplified().split(' ').first().toLongLong() * 1024;
        }
        return 0;
    }

private:
    qint64 m_before = 0;
};

} // namespace panel::test
