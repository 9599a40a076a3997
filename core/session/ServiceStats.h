// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/session/ServiceUsage.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace panel {

class Call;
class EngineConnection;
class ServiceStore;
class StatsStream;

/// What the services that somebody looks at use: a stream of samples for each of their running
/// containers, and none for any other. A stream that ended is opened again, later and later while
/// it does not last; while the engine is lost there are none. Nothing is asked while nothing is
/// watched. UI thread.
class ServiceStats : public QObject
{
    Q_OBJECT

public:
    /// More are not open at once; what they would have told is Failed.
    static constexpr int maximumStreams = 200;

    /// The store outlives this object.
    explicit ServiceStats(const ServiceStore *store, QObject *parent = nullptr);
    ~ServiceStats() override;

    /// Null: none. It must be taken away before it is deleted.
    void setEngine(EngineConnection *engine);

    /// From now on these are looked at, and no others. What comes and goes within a fraction of a
    /// second, while somebody scrolls, opens no stream.
    void watch(const QStringList &services);

    ServiceUsage usage(const QString &service) const;
    int openStreams() const;

Q_SIGNALS:
    /// usage() of these differs. At most once a second, for all of them together.
    void changed(const QStringList &services);

private:
    /// One container that is asked.
    struct Source
    {
        StatsStream *stream = nullptr; ///< null: it ended, and is opened again after `notBefore`
        ContainerReading reading;
        int samples = 0; ///< of this stream
        bool isFresh = false;
        int failures = 0; ///< in a row
        QDeadlineTimer notBefore;
        std::optional<Error> error;
    };
    /// One service that is, or was a moment ago, looked at.
    struct Watched
    {
        QStringList containers; ///< that run; as many sources
        bool isMeasured = false;
        bool isTooMany = false;
        QList<ServiceSample> samples;
    };

    void onStoreChanged(const QStringList &services);
    void onEngineChanged();
    void settle();
    void forgetOld();
    void open(const QString &container);
    void close(const QString &container);
    void closeAll();
    void onSample(const QString &container, const ContainerStats &stats);
    void onEnded(const QString &container, const Result<void> &outcome);
    void askForMemory();
    void scheduleTick();
    void tick();
    bool measure(Watched &watched);
    std::optional<Error> failureOf(const Watched &watched) const;

    const ServiceStore *m_store;
    EngineConnection *m_engine = nullptr;
    QStringList m_wanted;
    QSet<QString> m_watchedNames; ///< m_wanted, as it was settled last
    QHash<QString, Watched> m_watched;
    QHash<QString, Source> m_sources; ///< by the id of the container
    QSet<QString> m_changed;          ///< since the last tick
    QPointer<Call> m_askingForMemory;
    qint64 m_hostMemory = 0;
    QTimer m_settle;
    QTimer m_retry;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
};

} // namespace panel
