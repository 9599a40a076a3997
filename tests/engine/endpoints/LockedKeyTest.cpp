// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeCli.h"
#include "core/endpoint/EngineRelay.h"
#include "core/http/EncryptedKey.h"
#include "core/logs/LogSession.h"
#include "core/logs/LogStore.h"
#include "core/machine/MachineStore.h"
#include "core/session/ClientKey.h"
#include "core/session/Session.h"
#include "tests/support/EngineFixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;
using panel::test::EngineFixture;

namespace {

constexpr int patience = 30'000;

bool run(const QString &program, const QStringList &arguments, QByteArray *said = nullptr,
         const QHash<QString, QString> &variables = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto *name : {"DOCKER_HOST", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"})
        environment.remove(QLatin1String(name));
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    // The relay lives in this thread.
    const bool ended =
        QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, patience);
    if (said)
        *said = process.readAll();
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

/// The real engine, with our key under a passphrase: in a store of its own beside the real one.
class LockedKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_engine.connect(), qPrintable(m_engine.what()));
        m_open = test::localEngine();
        const QString from = MachineStore::defaultPath() + QStringLiteral("/machines/default");
        const QString to = m_store.filePath(QStringLiteral("machines/default"));
        QVERIFY(QDir().mkpath(to));
        for (const char *name : {"ca.pem", "cert.pem", "server.pem", "config.json"})
            QVERIFY(
                QFile::copy(from + u'/' + QLatin1String(name), to + u'/' + QLatin1String(name)));
        m_key = to + QStringLiteral("/key.pem");
        QVERIFY(run(QStringLiteral("openssl"),
                    {QStringLiteral("pkey"), QStringLiteral("-aes256"), QStringLiteral("-in"),
                     m_open.tlsFiles.key, QStringLiteral("-out"), m_key, QStringLiteral("-passout"),
                     QStringLiteral("pass:open sesame")}));
        QFile::setPermissions(m_key, QFile::ReadOwner | QFile::WriteOwner);
    }
    void init() { closeOpenedKeys(); }

    void theSessionAsksOnceAndConnects()
    {
        Session session({.machineStore = m_store.path(),
                         .followLogs = false,
                         .watchMachines = false,
                         .useKeychain = false});
        session.selectMachine(QStringLiteral("default"));
        ClientKey *key = session.clientKey();
        QTRY_COMPARE(key->state(), ClientKey::State::Wanted);
        QCOMPARE(session.connectionState(), Session::ConnectionState::Lost);
        QCOMPARE(session.connectionError().kind, Error::Kind::KeyLocked);
        QCOMPARE(key->file(), m_key);

        QCOMPARE(unlock(key, "sesame").error().kind, Error::Kind::InvalidInput);
        QVERIFY(unlock(key, "open sesame"));
        QTRY_COMPARE_WITH_TIMEOUT(session.connectionState(), Session::ConnectionState::Connected,
                                  patience);
        QCOMPARE(session.engineVersion(), m_engine.connection().engineVersion());
        QCOMPARE(key->state(), ClientKey::State::Open);
        // The next connection of this process is not asked.
        Session second({.machineStore = m_store.path(),
                        .followLogs = false,
                        .watchMachines = false,
                        .useKeychain = false});
        QSignalSpy changed(second.clientKey(), &ClientKey::changed);
        second.selectMachine(QStringLiteral("default"));
        QTRY_COMPARE_WITH_TIMEOUT(second.connectionState(), Session::ConnectionState::Connected,
                                  patience);
        QVERIFY(changed.isEmpty());
    }

    void theLogsOfTheOtherThreadComeToo()
    {
        const QString id =
            m_engine.run(QStringLiteral("locked-log"), QStringLiteral("echo hello; sleep 600"));
        QVERIFY(!id.isEmpty());
        LogSession logs(nullptr);
        logs.setEndpoint(locked());
        logs.setSources({{QStringLiteral("web"), id, false, true}});
        QVERIFY(!openKey(m_key, Secret("open sesame")));
        const LogStore &store = logs.store();
        QTRY_COMPARE_WITH_TIMEOUT(store.endNumber() - store.firstNumber(), quint64(1), patience);
    }

    void dockerAndComposeGoByTheRelay()
    {
        const QString docker = QStandardPaths::findExecutable(QStringLiteral("docker"));
        if (docker.isEmpty())
            QSKIP("no docker");
        const QStringList version{QStringLiteral("version"), QStringLiteral("--format"),
                                  QStringLiteral("{{.Server.Version}}")};
        QByteArray said;
        // By itself it cannot: if that changes one day, the relay is not needed any more.
        const auto direct = dockerEnvironment(locked());
        QVERIFY(direct);
        QVERIFY2(!run(docker, version, &said, *direct), said.constData());

        QVERIFY(!openKey(m_key, Secret("open sesame")));
        const auto relay = EngineRelay::forEngine(locked());
        QVERIFY2(relay, relay ? "" : qPrintable(toPlainText(relay.error())));
        const auto lent = dockerEnvironment((*relay)->endpoint());
        QVERIFY(lent);
        QVERIFY2(run(docker, version, &said, *lent), said.constData());
        QCOMPARE(QString::fromUtf8(said.trimmed()), m_engine.connection().engineVersion());
        QVERIFY2(run(docker, {QStringLiteral("compose"), QStringLiteral("ls")}, &said, *lent),
                 said.constData());
        // A stream that ends with its container, and bytes both ways.
        const QString id = m_engine.run(QStringLiteral("locked-exec"), QStringLiteral("sleep 600"));
        QVERIFY2(run(docker,
                     {QStringLiteral("exec"), id, QStringLiteral("sh"), QStringLiteral("-c"),
                      QStringLiteral("seq 100000 | tail -n 1")},
                     &said, *lent),
                 said.constData());
        QCOMPARE(said.trimmed(), QByteArray("100000"));
    }

    /// BuildKit speaks gRPC over connections that it takes over (/session, /grpc): the files of the
    /// build and its secrets go to the engine by the one, what is asked and said by the other.
    void buildsByTheRelay()
    {
        QTemporaryDir project;
        const QByteArray large(8 * 1024 * 1024, 'a'); // more than any buffer on the way
        QVERIFY(write(project.filePath(QStringLiteral("large")), large));
        QVERIFY(write(project.filePath(QStringLiteral("word")), "a secret word"));
        // Only BuildKit knows these mounts; each run builds anew.
        QVERIFY(write(project.filePath(QStringLiteral("Dockerfile")),
                      "FROM debian:bookworm-slim\n"
                      "COPY large /large\n"
                      "RUN --mount=type=secret,id=word wc -c </large >/size"
                      " && sha256sum </run/secrets/word >/word # "
                          + m_name.toUtf8() + '\n'));
        QVERIFY(write(project.filePath(QStringLiteral("docker-compose.yml")),
                      "name: " + m_name.toUtf8()
                          + "\n"
                            "services:\n"
                            "  built:\n"
                            "    image: "
                          + m_name.toUtf8()
                          + ":1\n"
                            "    network_mode: none\n"
                            "    build: {context: ., network: none, secrets: [word]}\n"
                            "    command: [sh, -c, 'cat /size /word']\n"
                            "secrets: {word: {file: ./word}}\n"));
        QVERIFY(!openKey(m_key, Secret("open sesame")));
        const auto relay = EngineRelay::forEngine(locked());
        QVERIFY(relay);
        auto lent = dockerEnvironment((*relay)->endpoint());
        QVERIFY(lent);
        lent->insert(QStringLiteral("DOCKER_BUILDKIT"), QStringLiteral("1"));
        const auto compose = [&](const QStringList &words, QByteArray *said) {
            return run(QStringLiteral("docker"),
                       QStringList{QStringLiteral("compose"), QStringLiteral("-f"),
                                   project.filePath(QStringLiteral("docker-compose.yml"))}
                           + words,
                       said, *lent);
        };
        QByteArray said;
        QVERIFY2(compose({QStringLiteral("--progress"), QStringLiteral("plain"),
                          QStringLiteral("build")},
                         &said),
                 said.constData());
        const bool ran = compose({QStringLiteral("run"), QStringLiteral("--rm"),
                                  QStringLiteral("-T"), QStringLiteral("built")},
                                 &said);
        QByteArray removed;
        QVERIFY2(run(QStringLiteral("docker"),
                     {QStringLiteral("rmi"), m_name + QStringLiteral(":1")}, &removed, *lent),
                 removed.constData());
        QVERIFY2(ran, said.constData());
        QVERIFY2(said.contains(QByteArray::number(large.size())), said.constData());
        QVERIFY2(said.contains(
                     QCryptographicHash::hash("a secret word", QCryptographicHash::Sha256).toHex()),
                 said.constData());
    }

private:
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    Endpoint locked() const
    {
        Endpoint made = m_open;
        made.tlsFiles.key = m_key;
        const QString folder = QFileInfo(m_key).path();
        made.tlsFiles.certificateAuthority = folder + QStringLiteral("/ca.pem");
        made.tlsFiles.certificate = folder + QStringLiteral("/cert.pem");
        return made;
    }

    static Result<std::monostate> unlock(ClientKey *key, const char *passphrase)
    {
        return test::answerOf<std::monostate>(
            [&](QObject *requester, const Handler<std::monostate> &done) {
                return key->unlock(Secret(passphrase), false, requester, done);
            });
    }

    const QString m_name =
        QStringLiteral("paneltest-relay-%1").arg(QCoreApplication::applicationPid());
    EngineFixture m_engine;
    QTemporaryDir m_store;
    Endpoint m_open;
    QString m_key;
};

QTEST_GUILESS_MAIN(LockedKeyTest)
#include "LockedKeyTest.moc"
