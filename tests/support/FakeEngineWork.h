// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakeEngine.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

class QSslSocket;

namespace panel::test {

/// The half of a FakeEngine that lives in its thread: what it knows and what it answers.
class FakeEngineWork : public QObject
{
public:
    FakeEngineWork(FakeEngine::Counts *counts, int own, int others);
    ~FakeEngineWork() override;

    void serve(QSslSocket *socket);

    void stop(int number, int exitCode);
    void start(int number);
    void create(int number);
    void destroy(int number);
    void flood(int perSecond, int spread);
    void holdInspects(bool hold);

private:
    /// One connection; a child of its socket.
    class Peer;
    struct Fake
    {
        bool isRunning = true;
        int exitCode = 0;
        qint64 changedAt = 0; ///< ms since the epoch
    };

    void answer(Peer *peer, const QByteArray &method, const QByteArray &target);
    QByteArray list(bool onlyOwn) const;
    QByteArray row(int number, bool isOwn, const Fake &fake) const;
    QByteArray inspected(int number, const Fake &fake) const;
    void emitEvent(int number, const QByteArray &action);
    void floodOnce();
    void measureOnce();

    FakeEngine::Counts *m_counts;
    QByteArray m_rowTemplate;
    QByteArray m_containerTemplate;
    QHash<int, Fake> m_own;            ///< by number
    QHash<QByteArray, int> m_numberOf; ///< by id
    int m_others;
    qint64 m_began; ///< two hours ago; ms since the epoch
    qint64 m_lastEventNano = 0;
    QSet<Peer *> m_listeners;                               ///< of events
    QList<std::pair<QPointer<QObject>, QByteArray>> m_held; ///< inspects
    bool m_isHolding = false;
    QSet<Peer *> m_measurers; ///< who has a stream of stats
    QByteArrayList m_samples; ///< one after the other for all of them
    qsizetype m_nextSample = 0;
    QTimer m_flood;
    QTimer m_measure;
    int m_floodSpread = 1;
    int m_floodNext = 0;
    double m_floodPerTick = 0;
    double m_floodDue = 0;
};

} // namespace panel::test
