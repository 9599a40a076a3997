// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <utility>

namespace panel {

/// How far the pulls of images are, added up from what the engine tells of their layers. Pure.
class PullProgress
{
public:
    struct Layer
    {
        QString id;
        QString service;            ///< whose image it is of; empty: not told
        QString phase;              ///< the engine's words: "Downloading", "Pull complete", …
        std::optional<double> part; ///< of the phase, 0 to 1
        qint64 bytes = 0;           ///< of the whole layer; 0: unknown
    };

    /// Whether these words are a phase of a layer that is pulled.
    static bool isPhase(const QString &words);
    /// "1.5MB/76.32MB" in bytes; zeros for anything else.
    static std::pair<qint64, qint64> parseSizes(const QString &text);

    /// False: the layer is in the same phase as before.
    bool feed(const Layer &layer);

    /// 0 to 1, over the layers of that service ("": of those that nobody told the service of), each
    /// by its size. What the engine had already does not count.
    double fraction(const QString &service) const;
    /// "22.1 MB of 84.3 MB" have been downloaded; empty while no size is known.
    QString amount(const QString &service) const;

private:
    struct State
    {
        QString phase;
        double downloaded = 0; ///< 0 to 1; neither goes back
        double unpacked = 0;
        qint64 bytes = 0;
        bool wasThere = false;
    };

    QHash<QString, QHash<QString, State>> m_layers; ///< by service, by id
};

} // namespace panel
