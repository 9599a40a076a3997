// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/LogSettings.h"

#include "core/session/SettingsFile.h"

#include <QCryptographicHash>

#include <algorithm>

namespace panel {

namespace {

const QString timesKey = QStringLiteral("logs/times");
const QString servicesKey = QStringLiteral("logs/services");
const QString wrapsKey = QStringLiteral("logs/wrap");
const QString foldsKey = QStringLiteral("logs/foldTraces");
const QString zoomKey = QStringLiteral("logs/zoom");
const QString contextKey = QStringLiteral("logs/context");
const QString filtersKey = QStringLiteral("logs/filters");
const QString memoryKey = QStringLiteral("logs/memoryMegabytes");
const QString diskKey = QStringLiteral("logs/diskMegabytes");

constexpr int mostFilters = 100;
constexpr int largestZoom = 30;
constexpr int mostContextLines = 100;
constexpr qint64 megabyte = 1024 * 1024;

const std::pair<LogLook::Times, QString> timesNames[] = {
    {LogLook::Times::Local, QStringLiteral("local")},
    {LogLook::Times::Utc, QStringLiteral("utc")},
    {LogLook::Times::Relative, QStringLiteral("relative")},
    {LogLook::Times::Off, QStringLiteral("off")},
};

/// A path has slashes, which would make groups of it.
QString mutedKey(const QString &projectFile)
{
    const QByteArray digest =
        QCryptographicHash::hash(projectFile.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("logs/muted/") + QString::fromLatin1(digest.toHex().left(16));
}

} // namespace

LogSettings::LogSettings(const QString &file) : m_file(file) {}

LogLook LogSettings::look() const
{
    const auto settings = openSettings(m_file);
    LogLook look;
    const QString times = settings->value(timesKey).toString();
    for (const auto &[value, name] : timesNames) {
        if (name == times)
            look.times = value;
    }
    look.services = settings->value(servicesKey, look.services).toBool();
    look.wraps = settings->value(wrapsKey, look.wraps).toBool();
    look.foldsTraces = settings->value(foldsKey, look.foldsTraces).toBool();
    look.zoom = std::clamp(settings->value(zoomKey, look.zoom).toInt(), -largestZoom, largestZoom);
    return look;
}

void LogSettings::setLook(const LogLook &look)
{
    const auto settings = openSettings(m_file);
    for (const auto &[value, name] : timesNames) {
        if (value == look.times)
            settings->setValue(timesKey, name);
    }
    settings->setValue(servicesKey, look.services);
    settings->setValue(wrapsKey, look.wraps);
    settings->setValue(foldsKey, look.foldsTraces);
    settings->setValue(zoomKey, look.zoom);
}

int LogSettings::contextLines() const
{
    return std::clamp(openSettings(m_file)->value(contextKey, 0).toInt(), 0, mostContextLines);
}

void LogSettings::setContextLines(int lines)
{
    openSettings(m_file)->setValue(contextKey, lines);
}

QSet<QString> LogSettings::mutedServices(const QString &projectFile) const
{
    const QStringList names = openSettings(m_file)->value(mutedKey(projectFile)).toStringList();
    return {names.begin(), names.end()};
}

void LogSettings::setMutedServices(const QString &projectFile, const QSet<QString> &services)
{
    const auto settings = openSettings(m_file);
    QStringList names(services.begin(), services.end());
    names.sort();
    if (names.isEmpty())
        settings->remove(mutedKey(projectFile));
    else
        settings->setValue(mutedKey(projectFile), names);
}

QList<SavedLogFilter> LogSettings::savedFilters() const
{
    const auto settings = openSettings(m_file);
    QList<SavedLogFilter> filters;
    const int count = std::min(settings->beginReadArray(filtersKey), mostFilters);
    for (int i = 0; i < count; ++i) {
        settings->setArrayIndex(i);
        const SavedLogFilter filter{settings->value(QStringLiteral("name")).toString(),
                                    settings->value(QStringLiteral("text")).toString()};
        if (!filter.name.isEmpty() && !filter.text.isEmpty())
            filters.append(filter);
    }
    return filters;
}

void LogSettings::setSavedFilters(const QList<SavedLogFilter> &filters)
{
    const auto settings = openSettings(m_file);
    settings->remove(filtersKey);
    settings->beginWriteArray(filtersKey, int(filters.size()));
    for (int i = 0; i < filters.size(); ++i) {
        settings->setArrayIndex(i);
        settings->setValue(QStringLiteral("name"), filters[i].name);
        settings->setValue(QStringLiteral("text"), filters[i].text);
    }
    settings->endArray();
}

LogBudget LogSettings::budget() const
{
    const auto settings = openSettings(m_file);
    const LogBudget usual;
    const auto bytes = [&settings](const QString &key, qint64 otherwise, qint64 least) {
        bool isNumber = false;
        const qint64 megabytes = settings->value(key).toLongLong(&isNumber);
        return isNumber && megabytes >= least && megabytes <= 1024 * 1024 ? megabytes * megabyte
                                                                          : otherwise;
    };
    return {bytes(memoryKey, usual.memory, 8), bytes(diskKey, usual.disk, 0)};
}

void LogSettings::setBudget(const LogBudget &budget)
{
    const auto settings = openSettings(m_file);
    settings->setValue(memoryKey, budget.memory / megabyte);
    settings->setValue(diskKey, budget.disk / megabyte);
}

} // namespace panel
