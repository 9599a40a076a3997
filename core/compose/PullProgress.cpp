// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/PullProgress.h"

#include "core/base/Tr.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace panel {

namespace {

constexpr double shareOfDownload = 0.7; ///< the rest is unpacking

qint64 bytesOf(const QString &number, const QString &unit)
{
    static const QHash<QString, double> units = {{QStringLiteral("B"), 1},
                                                 {QStringLiteral("kB"), 1e3},
                                                 {QStringLiteral("MB"), 1e6},
                                                 {QStringLiteral("GB"), 1e9},
                                                 {QStringLiteral("TB"), 1e12}};
    return qint64(number.toDouble() * units.value(unit));
}

} // namespace

bool PullProgress::isPhase(const QString &words)
{
    static const QSet<QString> phases = {
        QStringLiteral("Preparing"),         QStringLiteral("Pulling fs layer"),
        QStringLiteral("Waiting"),           QStringLiteral("Downloading"),
        QStringLiteral("Download complete"), QStringLiteral("Verifying Checksum"),
        QStringLiteral("Extracting"),        QStringLiteral("Pull complete"),
        QStringLiteral("Already exists")};
    return phases.contains(words);
}

std::pair<qint64, qint64> PullProgress::parseSizes(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(\\d{1,6}(?:\\.\\d{1,6})?)([kMGT]?B)/"
                       "(\\d{1,6}(?:\\.\\d{1,6})?)([kMGT]?B)\\z"));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return {0, 0};
    const qint64 total = bytesOf(match.captured(3), match.captured(4));
    return {std::min(bytesOf(match.captured(1), match.captured(2)), total), total};
}

bool PullProgress::feed(const Layer &layer)
{
    State &state = m_layers[layer.service][layer.id];
    const bool isNews = std::exchange(state.phase, layer.phase) != layer.phase;
    if (layer.phase == u"Downloading") {
        state.downloaded = std::max(state.downloaded, layer.part.value_or(0));
        // An extraction may count in other bytes.
        if (layer.bytes > 0)
            state.bytes = layer.bytes;
    } else if (layer.phase == u"Verifying Checksum" || layer.phase == u"Download complete") {
        state.downloaded = 1;
    } else if (layer.phase == u"Extracting") {
        state.downloaded = 1;
        state.unpacked = std::max(state.unpacked, layer.part.value_or(0));
    } else if (layer.phase == u"Pull complete" || layer.phase == u"Already exists") {
        state.wasThere = layer.phase == u"Already exists";
        state.downloaded = 1;
        state.unpacked = 1;
    }
    return isNews;
}

double PullProgress::fraction(const QString &service) const
{
    const QHash<QString, State> layers = m_layers.value(service);
    double known = 0;
    int knownCount = 0;
    for (const State &state : layers) {
        known += double(state.bytes);
        knownCount += state.bytes > 0 ? 1 : 0;
    }
    // One that has not begun is taken for as large as the others are on average.
    const double usual = knownCount > 0 ? known / knownCount : 1;
    double all = 0;
    double done = 0;
    for (const State &state : layers) {
        if (state.wasThere)
            continue;
        const double weight = state.bytes > 0 ? double(state.bytes) : usual;
        all += weight;
        done +=
            weight * (shareOfDownload * state.downloaded + (1 - shareOfDownload) * state.unpacked);
    }
    return all > 0 ? done / all : 0;
}

QString PullProgress::amount(const QString &service) const
{
    qint64 all = 0;
    double done = 0;
    const QHash<QString, State> layers = m_layers.value(service);
    for (const State &state : layers) {
        all += state.bytes;
        done += double(state.bytes) * state.downloaded;
    }
    if (all == 0)
        return {};
    const auto shown = [](qint64 bytes) {
        return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    };
    return Tr::tr("%1 of %2").arg(shown(qint64(done)), shown(all));
}

} // namespace panel
