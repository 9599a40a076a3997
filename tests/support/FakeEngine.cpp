// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeEngine.h"

#include "tests/support/FakeEngineWork.h"
#include "tests/support/ServerTls.h"

#include <QHostAddress>
#include <QSslServer>
#include <QSslSocket>

#include <ctime>

namespace panel::test {

QString FakeEngine::service(int number)
{
    return QStringLiteral("svc-%1").arg(number, 4, 10, QLatin1Char('0'));
}

QString FakeEngine::idOf(int number)
{
    return QStringLiteral("%1").arg(number, 8, 16, QLatin1Char('0')).repeated(8);
}

FakeEngine::FakeEngine(const TlsFixture &tls, Size size) : m_client(tls.client())
{
    m_work = new FakeEngineWork(&m_counts, size.own, size.others);
    m_work->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_work, &QObject::deleteLater);
    m_thread.start();
    tell([this, configuration = serverTls(tls)] {
        auto *listener = new QSslServer(m_work);
        listener->setSslConfiguration(configuration);
        QObject::connect(listener, &QTcpServer::pendingConnectionAvailable, m_work,
                         [this, listener] {
                             while (auto *socket = listener->nextPendingConnection())
                                 m_work->serve(static_cast<QSslSocket *>(socket));
                         });
        listener->listen(QHostAddress::LocalHost);
        m_port = listener->serverPort();
    });
}

FakeEngine::~FakeEngine()
{
    m_thread.quit();
    m_thread.wait();
}

Endpoint FakeEngine::endpoint() const
{
    return {QStringLiteral("big"), QStringLiteral("docker-machine"),
            QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)), m_client};
}

void FakeEngine::stop(int number, int exitCode)
{
    tell([=, this] { m_work->stop(number, exitCode); });
}

void FakeEngine::start(int number)
{
    tell([=, this] { m_work->start(number); });
}

void FakeEngine::create(int number)
{
    tell([=, this] { m_work->create(number); });
}

void FakeEngine::destroy(int number)
{
    tell([=, this] { m_work->destroy(number); });
}

void FakeEngine::flood(int perSecond, int spread)
{
    tell([=, this] { m_work->flood(perSecond, spread); });
}

void FakeEngine::holdInspects(bool hold)
{
    tell([=, this] { m_work->holdInspects(hold); });
}

double FakeEngine::cpuSeconds()
{
    timespec time{};
    tell([&time] { ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time); });
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

void FakeEngine::tell(const std::function<void()> &work)
{
    QMetaObject::invokeMethod(m_work, work, Qt::BlockingQueuedConnection);
}

} // namespace panel::test
