// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/StopMeasuring.h"

#include "core/engine/ContainerApi.h"

#include <QElapsedTimer>
#include <QPointer>

#include <chrono>

namespace panel {

namespace {

using namespace std::chrono_literals;

class StopMeasuring : public AnsweringCall<QList<ContainerFacts>>
{
public:
    StopMeasuring(EngineConnection *engine, const QList<ContainerFacts> &containers,
                  QObject *requester, Handler<QList<ContainerFacts>> done)
        : AnsweringCall(requester, std::move(done))
        , m_api(engine)
        , m_containers(containers)
        , m_next(containers.size())
    {
        stopNext();
    }

protected:
    void abortWork() override { delete m_call; }

private:
    void stopNext()
    {
        --m_next;
        while (m_next >= 0 && m_containers.at(m_next).container.state != Container::State::Running)
            --m_next;
        if (m_next < 0) {
            startNext(0);
            return;
        }
        m_clock.start();
        m_call = m_api.stop(id(m_next), 10s, this, [this](const Result<void> &stopped) {
            const qint64 elapsed = m_clock.elapsed();
            // It may have stopped all the same, so it is started in the end in any case.
            if (stopped)
                askExitCode(elapsed);
            else
                goOn(stopped.error());
        });
    }

    void askExitCode(qint64 elapsed)
    {
        m_call =
            m_api.inspect(id(m_next), this, [this, elapsed](const Result<Container> &container) {
                if (!container) {
                    goOn(container.error());
                    return;
                }
                m_containers[m_next].stop = StopMeasure{elapsed, container->exitCode};
                stopNext();
            });
    }

    void goOn(const Error &error)
    {
        m_containers[m_next].whyNot = error.message;
        stopNext();
    }

    void startNext(qsizetype from)
    {
        while (from < m_containers.size()
               && m_containers.at(from).container.state != Container::State::Running)
            ++from;
        if (from >= m_containers.size()) {
            deliver(m_containers);
            return;
        }
        m_call = m_api.start(id(from), this, [this, from](const Result<void> &started) {
            if (!started)
                m_containers[from].notStarted = started.error().message;
            startNext(from + 1);
        });
    }

    QString id(qsizetype i) const { return m_containers.at(i).container.id; }

    ContainerApi m_api;
    QList<ContainerFacts> m_containers;
    qsizetype m_next;
    QElapsedTimer m_clock;
    QPointer<Call> m_call;
};

} // namespace

Call *measureStops(EngineConnection *engine, const QList<ContainerFacts> &containers,
                   QObject *requester, Handler<QList<ContainerFacts>> done)
{
    return new StopMeasuring(engine, containers, requester, std::move(done));
}

} // namespace panel
