// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/EngineConnection.h"
#include "core/session/Session.h"
#include "tests/support/EngineFixture.h"
#include "tests/unit/endpoint/DockerHome.h"

#include <QTest>

#include <algorithm>

using namespace panel;

/// The local engine under other names than its machine's: in Docker's store of contexts, in the
/// environment, added by hand.
class EndpointSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aContextConnectsAsAMachineDoes();
    void theSameEngineIsOneRow();
    void whatIsTestedTellsWhichEngine();
    void aRenewedContextIsConnectedAgain();

private:
    void addLocalEngine(const char *context) const;
    std::unique_ptr<Session> makeSession(bool withMachines) const;

    std::unique_ptr<DockerHome> m_home;
};

void EndpointSessionTest::init()
{
    m_home = std::make_unique<DockerHome>();
}

void EndpointSessionTest::addLocalEngine(const char *context) const
{
    const Endpoint local = test::localEngine();
    const QString name = QString::fromLatin1(context);
    const QString folder =
        QStringLiteral(".docker/contexts/tls/%1/docker/").arg(DockerHome::folderOf(name));
    QDir().mkpath(m_home->path(folder));
    for (const QString &file :
         {local.tlsFiles.certificateAuthority, local.tlsFiles.certificate, local.tlsFiles.key}) {
        const QString copy = m_home->path(folder) + QFileInfo(file).fileName();
        QVERIFY(QFile::copy(file, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    }
    m_home->addContext(name, "tcp://" + local.url.authority().toUtf8());
}

std::unique_ptr<Session> EndpointSessionTest::makeSession(bool withMachines) const
{
    Session::Options options;
    if (!withMachines)
        options.machineStore = m_home->path(QStringLiteral("store"));
    options.followLogs = false;
    options.watchMachines = withMachines;
    options.surroundings = m_home->here();
    return std::make_unique<Session>(options);
}

void EndpointSessionTest::aContextConnectsAsAMachineDoes()
{
    addLocalEngine("local");
    const auto session = makeSession(false);
    session->selectByName(QStringLiteral("local"));
    QTRY_COMPARE_WITH_TIMEOUT(session->connectionState(), Session::ConnectionState::Connected,
                              10'000);
    QCOMPARE(session->currentEndpoint()->state, EndpointEntry::State::Running);
    QCOMPARE(session->currentEndpoint()->engineVersion, session->engineVersion());
    QVERIFY(!session->currentMachine());
}

void EndpointSessionTest::theSameEngineIsOneRow()
{
    addLocalEngine("local");
    // Another spelling of the address: only the engine's own ID tells that it is the same.
    Endpoint local = test::localEngine();
    const QString folder = QStringLiteral(".docker/contexts/tls/%1/docker")
                               .arg(DockerHome::folderOf(QStringLiteral("local")));
    const auto session = makeSession(true);
    session->setManualEndpoints(
        {{QStringLiteral("tcp://localhost:%1").arg(local.url.port()), m_home->path(folder)}});
    const auto rowOfMachine = [&] {
        const QList<EndpointEntry> rows = session->endpoints();
        const auto row = std::find_if(rows.begin(), rows.end(), [](const EndpointEntry &entry) {
            return entry.source == EndpointEntry::Source::Machine
                   && entry.id == QStringLiteral("default");
        });
        return row == rows.end() ? QStringList() : row->otherNames;
    };
    QTRY_COMPARE_WITH_TIMEOUT(rowOfMachine(),
                              (QStringList{QStringLiteral("localhost (added by hand)"),
                                           QStringLiteral("local (Docker context)")}),
                              10'000);
}

void EndpointSessionTest::whatIsTestedTellsWhichEngine()
{
    const auto session = makeSession(false);
    const auto answer =
        test::answerOf<EngineAnswer>([&](QObject *requester, const Handler<EngineAnswer> &done) {
            return session->testEndpoint(test::localEngine(), requester, done);
        });
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().message));
    QVERIFY(!answer->id.isEmpty() && !answer->version.isEmpty());
    QCOMPARE(answer->product, QString());
    Endpoint nobody = test::localEngine();
    nobody.url.setPort(1);
    const auto refused =
        test::answerOf<EngineAnswer>([&](QObject *requester, const Handler<EngineAnswer> &done) {
            return session->testEndpoint(nobody, requester, done);
        });
    QCOMPARE(refused.error().kind, Error::Kind::Refused);
}

void EndpointSessionTest::aRenewedContextIsConnectedAgain()
{
    addLocalEngine("local");
    const QByteArray right = "tcp://" + test::localEngine().url.authority().toUtf8();
    m_home->addContext(QStringLiteral("local"), "tcp://127.0.0.1:1");
    const auto session = makeSession(false);
    session->selectEndpoint(QStringLiteral("context:local"));
    QTRY_COMPARE_WITH_TIMEOUT(session->connectionState(), Session::ConnectionState::Lost, 10'000);
    QCOMPARE(session->currentEndpoint()->error->kind, Error::Kind::Refused);
    m_home->addContext(QStringLiteral("local"), right);
    QTRY_COMPARE_WITH_TIMEOUT(session->connectionState(), Session::ConnectionState::Connected,
                              10'000);
    QVERIFY(!session->currentEndpoint()->error);
}

QTEST_GUILESS_MAIN(EndpointSessionTest)
#include "EndpointSessionTest.moc"
