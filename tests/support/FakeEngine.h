// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/Endpoint.h"
#include "tests/support/TlsFixture.h"

#include <QByteArray>
#include <QString>
#include <QThread>

#include <atomic>
#include <functional>

namespace panel::test {

class FakeEngineWork;

/// Stands for an engine that is too big for this computer: thousands of containers of one compose
/// project among thousands that are not its business, and hundreds of events a second, behind TLS
/// with client certificates like a real one. It answers from memory, in a thread of its own, so
/// that what is measured is whoever asks. Answers have the size of real ones.
///
/// It speaks as much of the API as a session needs to show services: /_ping, /version, /info,
/// /containers/json and /events with their label filter, /containers/ID/json, .../logs and
/// .../stats (each second the same recorded samples, for all).
class FakeEngine
{
public:
    struct Size
    {
        int own = 100;     ///< containers of the project `project()`, one for each service
        int others = 1000; ///< of nobody or of another project
    };

    FakeEngine(const TlsFixture &tls, Size size);
    ~FakeEngine();

    Endpoint endpoint() const;
    static QString project() { return QStringLiteral("big"); }
    /// "svc-0001" and so on, from 1; what runs in it has the id idOf(number).
    static QString service(int number);
    static QString idOf(int number);

    /// The container stops with this exit code, or starts; an event tells of it. Returns when the
    /// event is on its way.
    void stop(int number, int exitCode);
    void start(int number);
    /// A container of a new service appears or one goes, with its event.
    void create(int number);
    void destroy(int number);

    /// From now on so many events a second, of one container after the other among the first
    /// `spread` ones, stopping and starting by turns; 0: no more.
    void flood(int perSecond, int spread = 1);
    /// Inspects are taken, but their answers, as of now, are kept until this is called with false.
    void holdInspects(bool hold);

    /// What was asked of it so far, and what is open now.
    struct Counts
    {
        std::atomic<int> lists{0};
        std::atomic<int> inspects{0};
        std::atomic<int> held{0};         ///< inspects that wait for their answer now
        std::atomic<int> events{0};       ///< told to somebody
        std::atomic<int> logStreams{0};   ///< open now
        std::atomic<int> statsStreams{0}; ///< open now
        std::atomic<int> connections{0};  ///< open now
    };
    const Counts &counts() const { return m_counts; }
    /// What its own thread has used so far: no cost of who is measured in the same process.
    double cpuSeconds();

private:
    void tell(const std::function<void()> &work);

    Counts m_counts;
    TlsFiles m_client;
    quint16 m_port = 0;
    QThread m_thread;
    FakeEngineWork *m_work = nullptr; ///< lives in the thread
};

} // namespace panel::test
