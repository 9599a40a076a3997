// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/EvidenceReader.h"

#include "core/base/PooledCall.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/LogStream.h"
#include "core/engine/SystemApi.h"

#include <QFile>
#include <QPointer>

#include <algorithm>

namespace panel {

namespace {

constexpr int atOnce = 6; ///< containers that are read at the same time

qint64 nanoseconds(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() * 1'000'000;
}

/// One container of a service.
Evidence evidenceOf(const Service &service, const Container &container)
{
    Evidence evidence;
    evidence.service = service;
    evidence.service.container = container;
    evidence.service.others.clear();
    evidence.isOfOneContainer = service.isScaled();
    return evidence;
}

/// One after the other of the three questions about a container: inspect, events, log.
class ContainerReader : public AnsweringCall<Evidence>
{
public:
    ContainerReader(const EvidenceWanted &wanted, const Evidence &begun, QObject *requester,
                    Handler<Evidence> done)
        : AnsweringCall(requester, std::move(done))
        , m_engine(wanted.engine)
        , m_logLines(wanted.logLines)
        , m_id(begun.service.container->id)
        , m_evidence(begun)
    {
        m_work = ContainerApi(m_engine).report(m_id, this,
                                               [this](const Result<ContainerReport> &report) {
                                                   if (report)
                                                       onReport(*report);
                                                   else
                                                       giveUp(report.error());
                                               });
    }

protected:
    void abortWork() override
    {
        delete m_work;
        delete m_log;
    }

private:
    void giveUp(const Error &error)
    {
        m_evidence.gap = error.message;
        deliver(m_evidence);
    }

    void onReport(const ContainerReport &report)
    {
        m_evidence.report = report;
        m_evidence.service.container = report.container;
        const QDateTime ended = report.container.finished;
        const bool isDown =
            report.container.state != Container::State::Running || report.container.restarts > 0;
        if (!ended.isValid() || !isDown) {
            readLog();
            return;
        }
        PastEvents events{m_id, EndStory::actions(), 0, 0};
        // From its start on; the engine's clock is the one of these times. What follows the end at
        // once ("stop") belongs to it.
        const QDateTime started = report.container.started;
        events.sinceNano =
            nanoseconds(started.isValid() && started < ended ? started : ended.addSecs(-3600));
        events.untilNano = nanoseconds(ended.addSecs(1));
        m_work = SystemApi(m_engine).pastEvents(
            events, this, [this](const Result<QList<EngineEvent>> &past) {
                // That it is forgotten is no gap: the words for it say so.
                if (past)
                    m_evidence.end = EndStory::fromEvents(*past);
                readLog();
            });
    }

    void readLog()
    {
        LogOptions options;
        options.tty = m_evidence.report->container.tty;
        options.follow = false;
        options.tail = m_logLines;
        m_log = new LogStream(m_engine, m_id, options, this);
        connect(m_log, &LogStream::received, this,
                [this](const QList<LogLine> &lines) { m_evidence.log += lines; });
        connect(m_log, &LogStream::ended, this, [this](const Result<void> &outcome) {
            if (!outcome)
                m_evidence.gap = outcome.error().message;
            sortLog();
            deliver(m_evidence);
        });
    }

    /// Output and errors come one after the other within a read.
    void sortLog()
    {
        QList<LogLine> &log = m_evidence.log;
        std::stable_sort(log.begin(), log.end(), [](const LogLine &left, const LogLine &right) {
            return left.timeNano < right.timeNano;
        });
        if (log.size() > m_logLines) // a line longer than the engine's own is several
            log.remove(0, log.size() - m_logLines);
    }

    EngineConnection *m_engine;
    int m_logLines;
    QString m_id;
    Evidence m_evidence;
    QPointer<Call> m_work;
    QPointer<LogStream> m_log;
};

/// The containers that are worth it, some at a time, and the compose file meanwhile.
class DiagnosisReader : public AnsweringCall<QList<Diagnosis>>
{
public:
    DiagnosisReader(const EvidenceWanted &wanted, QObject *requester,
                    Handler<QList<Diagnosis>> done)
        : AnsweringCall(requester, std::move(done)), m_wanted(wanted)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const Service &service : wanted.services) {
            bool isAny = false;
            const QList<Container> containers = service.containers();
            for (const Container &container : containers) {
                if (!isWorthALook(container, now))
                    continue;
                isAny = true;
                m_waiting.append(m_evidence.size());
                m_evidence.append(evidenceOf(service, container));
            }
            if (!isAny)
                m_evidence.append(Evidence{service, false, {}, {}, {}, {}});
        }
        const QStringList files = wanted.composeFiles;
        m_unfinished = 1 + int(m_waiting.size());
        new PooledCall<ComposeSource>([files] { return ComposeSource::read(files); }, this,
                                      [this](const Result<ComposeSource> &source) {
                                          m_source = *source;
                                          finishOne();
                                      });
        for (int i = 0; i < atOnce; ++i)
            next();
    }

protected:
    void abortWork() override { qDeleteAll(findChildren<Call *>(Qt::FindDirectChildrenOnly)); }

private:
    void next()
    {
        if (m_waiting.isEmpty())
            return;
        const qsizetype at = m_waiting.takeFirst();
        new ContainerReader(m_wanted, m_evidence.at(at), this,
                            [this, at](const Result<Evidence> &evidence) {
                                m_evidence[at] = *evidence;
                                next();
                                finishOne();
                            });
    }

    void finishOne()
    {
        if (--m_unfinished > 0)
            return;
        if (m_wanted.engine && !m_wanted.engine->isConnected())
            deliver(fail(m_wanted.engine->error()));
        else
            deliver(diagnose(m_evidence, m_source, QDateTime::currentDateTimeUtc()));
    }

    EvidenceWanted m_wanted;
    QList<Evidence> m_evidence;
    QList<qsizetype> m_waiting; ///< places in m_evidence that are to be read
    ComposeSource m_source;
    int m_unfinished = 0;
};

} // namespace

Call *readDiagnoses(const EvidenceWanted &wanted, QObject *requester,
                    Handler<QList<Diagnosis>> done)
{
    return new DiagnosisReader(wanted, requester, std::move(done));
}

} // namespace panel
