// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace panel {

// What services use in words, short enough for a cell. Nothing is "–".

/// "0.3 %", "42.0 %", "250 %".
QString percentText(std::optional<double> percent, const QLocale &locale = QLocale());
/// In units of 1024, as `docker stats` counts memory: "812 KiB", "41.2 MiB", "512 MiB".
QString memoryText(std::optional<qint64> bytes, const QLocale &locale = QLocale());
/// In units of 1000, as `docker stats` counts traffic: "806 B", "1.5 kB".
QString trafficText(std::optional<qint64> bytes, const QLocale &locale = QLocale());
/// "1.5 kB/s".
QString rateText(std::optional<double> bytesPerSecond, const QLocale &locale = QLocale());
QString countText(std::optional<qint64> count, const QLocale &locale = QLocale());

} // namespace panel
