// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "core/session/Session.h"
#include "tests/support/EngineStore.h"
#include "tests/support/TlsFixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace panel;
using namespace std::chrono_literals;
using panel::test::TlsFixture;
using State = Session::ConnectionState;

namespace {

constexpr int aMoment = 90'000; // never waited for in full
/// Three seconds are promised; a busy computer gets more.
constexpr int recovery = 10'000;

const QString node = QStringLiteral("node1");
const QString address = QStringLiteral("192.168.99.101");
const QString project = QStringLiteral("dying");

} // namespace

/// A whole session on a real engine of its own (see tests/support/machines-rig) that freezes, is
/// killed and started again, loses its link or all packets.
class DyingEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void trouble_data();
    void trouble();

private:
    /// Its exit code.
    int rig(const QStringList &words, QString *said = nullptr)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(PANEL_SOURCE_DIR "/tests/support/machines-rig"),
                      QStringList{words.first(), m_store->path()} + words.mid(1));
        if (!process.waitForFinished(aMoment))
            process.kill();
        const QString text = QString::fromUtf8(process.readAll());
        if (said)
            *said = text;
        else if (process.exitCode() != 0)
            qWarning("%s", qPrintable(text));
        return process.exitCode();
    }
    bool docker(const QStringList &words)
    {
        return rig(QStringList{QStringLiteral("docker"), node} + words) == 0;
    }
    bool create(const QString &service)
    {
        return docker({QStringLiteral("create"), QStringLiteral("--name"), service,
                       QStringLiteral("--label"), composeProjectLabel + u'=' + project,
                       QStringLiteral("--label"), composeServiceLabel + u'=' + service,
                       QStringLiteral("empty:1"), QStringLiteral("/nothing")});
    }
    bool isCreated(const QString &service) const
    {
        const Service *found = m_session->services().find(service);
        return found && found->container && found->container->state == Container::State::Created;
    }
    bool isConnected() const
    {
        return m_session->connectionState() == State::Connected && m_session->areServicesKnown();
    }

    TlsFixture m_tls;
    std::unique_ptr<test::EngineStore> m_store;
    std::unique_ptr<Session> m_session;
};

void DyingEngineTest::initTestCase()
{
    const TlsFiles server = m_tls.makeIdentity(
        QStringLiteral("node"), TlsFixture::Key::Ec, TlsFixture::Validity::Now,
        QStringLiteral("ca"), QStringLiteral("IP:") + address, QStringLiteral("serverAuth"));
    QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
    m_store = std::make_unique<test::EngineStore>(
        Endpoint{node, QStringLiteral("docker-machine"),
                 QUrl(QStringLiteral("https://%1:2376").arg(address)), m_tls.client()});
    const QString machine = m_store->path() + QStringLiteral("/machines/") + node;
    QVERIFY(QFile::copy(server.certificate, machine + QStringLiteral("/server.pem")));
    QVERIFY(QFile::copy(server.key, machine + QStringLiteral("/server-key.pem")));
    QString said;
    const int code = rig({QStringLiteral("up"), node + u'=' + address}, &said);
    if (code == 77)
        QSKIP(qPrintable(QStringLiteral("SKIPPED, no engine of our own can run here: ") + said));
    QVERIFY2(code == 0, qPrintable(said));
    // An image of nothing: the containers are only made, never started.
    QFile archive(m_store->path() + QStringLiteral("/empty.tar"));
    QVERIFY(archive.open(QIODevice::WriteOnly));
    archive.write(QByteArray(10'240, '\0'));
    archive.close();
    QVERIFY(docker({QStringLiteral("import"), archive.fileName(), QStringLiteral("empty:1")}));
    QVERIFY(create(QStringLiteral("one")));

    Session::Options options;
    options.machineStore = m_store->path();
    options.watchMachines = false;
    options.useKeychain = false;
    m_session = std::make_unique<Session>(options);
    m_session->openProject(test::writeComposeFile(m_store->path(), project,
                                                  {QStringLiteral("one"), QStringLiteral("two")}));
    m_session->selectMachine(node);
    QTRY_VERIFY_WITH_TIMEOUT(isConnected() && isCreated(QStringLiteral("one")), aMoment);
}

void DyingEngineTest::cleanupTestCase()
{
    m_session.reset();
    if (m_store)
        rig({QStringLiteral("down")});
}

void DyingEngineTest::trouble_data()
{
    QTest::addColumn<QString>("hurt");
    QTest::addColumn<QString>("heal");
    QTest::addColumn<bool>("goesOn"); // the engine itself, out of our sight
    QTest::newRow("frozen") << QStringLiteral("freeze") << QStringLiteral("thaw") << false;
    QTest::newRow("killed") << QStringLiteral("kill") << QStringLiteral("revive") << false;
    QTest::newRow("unplugged") << QStringLiteral("unplug") << QStringLiteral("plug") << true;
    QTest::newRow("packets dropped") << QStringLiteral("drop") << QStringLiteral("pass") << true;
}

void DyingEngineTest::trouble()
{
    QFETCH(QString, hurt);
    QFETCH(QString, heal);
    QFETCH(bool, goesOn);
    const QString two = QStringLiteral("two");
    QCOMPARE(rig({hurt, node}), 0);
    // Nobody asks for anything: it is found out all the same.
    QTRY_VERIFY_WITH_TIMEOUT(m_session->connectionState() == State::Lost, aMoment);
    QVERIFY(isCreated(QStringLiteral("one")));
    QVERIFY(!m_session->connectionError().message.isEmpty());
    QVERIFY(m_session->servicesAsOf() < QDateTime::currentDateTimeUtc());
    if (goesOn)
        QVERIFY(create(two));

    QElapsedTimer clock;
    QCOMPARE(rig({heal, node}), 0);
    clock.start();
    if (!goesOn)
        QVERIFY(create(two));
    QTRY_VERIFY_WITH_TIMEOUT(isConnected() && isCreated(two), recovery);
    qInfo("%s: right again after %lld ms", QTest::currentDataTag(), clock.elapsed());
    QVERIFY(isCreated(QStringLiteral("one")));

    QVERIFY(docker({QStringLiteral("rm"), two})); // and what comes next is seen again
    QTRY_VERIFY_WITH_TIMEOUT(isConnected() && !isCreated(two), recovery);
}

QTEST_GUILESS_MAIN(DyingEngineTest)
#include "DyingEngineTest.moc"
