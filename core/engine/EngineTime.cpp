// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineTime.h"

#include <QDateTime>

namespace panel {

qint64 clockIn(const QByteArray &dateHeader)
{
    constexpr qint64 second = 1'000'000'000;
    constexpr qint64 latest = 4'000'000'000; // the year 2096; sums with it stay within 64 bits
    QString text = QString::fromLatin1(dateHeader);
    text.replace(QStringLiteral("GMT"), QStringLiteral("+0000")); // Qt takes the number only
    const QDateTime time = QDateTime::fromString(text, Qt::RFC2822Date);
    const qint64 seconds = time.isValid() ? time.toSecsSinceEpoch() : 0;
    return seconds > 0 && seconds <= latest ? seconds * second : 0;
}

} // namespace panel
