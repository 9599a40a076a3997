// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/LiveReader.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/engine/ContainerApi.h"
#include "core/engine/EngineConnection.h"
#include "core/engine/ExecApi.h"
#include "core/engine/VolumeApi.h"
#include "core/rules/PortTalk.h"
#include "core/rules/SiteUsers.h"
#include "core/rules/StopMeasuring.h"
#include "core/rules/TlsHello.h"

namespace panel {

namespace {

bool isRunning(const Container &container)
{
    return container.state == Container::State::Running;
}

class LiveReading : public AnsweringCall<LiveFacts>
{
public:
    LiveReading(EngineConnection *engine, const StackSources &sources,
                const QList<Service> &services, bool stopThem, QObject *requester,
                Handler<LiveFacts> done)
        : AnsweringCall(requester, std::move(done)), m_engine(engine), m_stopThem(stopThem)
    {
        for (const Service &service : services) {
            const QList<Container> containers = service.containers();
            for (const Container &container : containers)
                m_facts.containers.append({service.name, container, {}, {}, {}, {}, {}});
        }
        if (m_facts.containers.isEmpty()) {
            m_facts.whyNot = Tr::tr("The stack does not run: it has no containers.");
            deliver(m_facts);
            return;
        }
        // The questions do not depend on each other; the last answer ends the first part.
        ++m_pending;
        for (qsizetype i = 0; i < m_facts.containers.size(); ++i)
            askContainer(i);
        askVolumes();
        askPorts(sources);
        askUsers();
        answered();
    }

protected:
    void abortWork() override
    {
        const QList<Call *> calls = findChildren<Call *>(Qt::FindDirectChildrenOnly);
        qDeleteAll(calls);
    }

private:
    void answered()
    {
        if (--m_pending > 0)
            return;
        if (!m_stopThem) {
            deliver(m_facts);
            return;
        }
        m_facts.wereStopped = true;
        measureStops(m_engine, m_facts.containers, this,
                     [this](const Result<QList<ContainerFacts>> &containers) {
                         if (containers)
                             m_facts.containers = *containers;
                         deliver(m_facts);
                     });
    }

    void askContainer(qsizetype i)
    {
        const Container &container = m_facts.containers.at(i).container;
        const ContainerApi api(m_engine);
        ++m_pending;
        api.setup(container.id, this, [this, i](const Result<ContainerSetup> &setup) {
            if (setup)
                m_facts.containers[i].setup = *setup;
            else
                m_facts.containers[i].whyNot = setup.error().message;
            answered();
        });
        if (!isRunning(container))
            return;
        ++m_pending;
        api.processes(container.id, this, [this, i](const Result<ProcessTable> &processes) {
            if (processes)
                m_facts.containers[i].processes = *processes;
            else
                m_facts.containers[i].whyNot = processes.error().message;
            answered();
        });
    }

    void askVolumes()
    {
        ++m_pending;
        VolumeApi(m_engine).list({}, this, [this](const Result<QList<Volume>> &volumes) {
            if (volumes)
                m_facts.volumes = *volumes;
            answered();
        });
    }

    void askPorts(const StackSources &sources)
    {
        const QString host = m_engine->endpoint().url.host();
        int port = 0;
        for (const ContainerFacts &one : std::as_const(m_facts.containers)) {
            for (const PublishedPort &published : one.container.ports) {
                if (one.service == u"nginx" && published.containerPort == 443 && published.hostPort)
                    port = published.hostPort;
            }
        }
        m_facts.address = QStringLiteral("%1:%2").arg(host).arg(port ? port : 443);
        ++m_pending;
        talkToPort(
            host, 80, {}, [](const QByteArray &) { return true; }, this,
            [this](const Result<PortReply> &reply) {
                m_facts.plainHttp = !reply || (!reply->isConnected && !reply->isRefused)
                                        ? PortAnswer::Unclear
                                    : reply->isConnected ? PortAnswer::Open
                                                         : PortAnswer::Closed;
                answered();
            });
        if (port == 0) {
            m_facts.whyNoTls = Tr::tr("no running container of nginx publishes 443");
            return;
        }
        const ServiceSources *nginx = sources.service(QStringLiteral("nginx"));
        const QString name =
            nginx ? nginx->environment.value(QStringLiteral("DOMAIN_NAME"), host) : host;
        for (const TlsVersion version : tlsVersions) {
            ++m_pending;
            talkToPort(
                host, quint16(port), tlsHello(version, name),
                [](const QByteArray &bytes) { return isTlsAnswerWhole(bytes); }, this,
                [this, version](const Result<PortReply> &reply) {
                    m_facts.tls.insert(version, reply && reply->isConnected ? tlsAnswer(
                                                    version, reply->bytes, reply->hungUp)
                                                                            : TlsAnswer::Unclear);
                    answered();
                });
        }
    }

    void askUsers()
    {
        m_facts.whyNoUsers = Tr::tr("no container of wordpress runs");
        for (const ContainerFacts &one : std::as_const(m_facts.containers)) {
            if (one.service != u"wordpress" || !isRunning(one.container))
                continue;
            ++m_pending;
            ExecApi(m_engine).run(one.container.id, siteUsersCommand(), this,
                                  [this](const Result<ExecEnd> &end) {
                                      const Result<SiteUsers> users = end.and_then(&siteUsersFrom);
                                      if (users)
                                          m_facts.users = *users;
                                      else
                                          m_facts.whyNoUsers = users.error().message;
                                      answered();
                                  });
            return;
        }
    }

    EngineConnection *m_engine;
    bool m_stopThem;
    int m_pending = 0;
    LiveFacts m_facts;
};

} // namespace

Call *readLive(EngineConnection *engine, const StackSources &sources,
               const QList<Service> &services, bool stopThem, QObject *requester,
               Handler<LiveFacts> done)
{
    return new LiveReading(engine, sources, services, stopThem, requester, std::move(done));
}

} // namespace panel
