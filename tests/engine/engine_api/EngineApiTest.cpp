// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ContainerApi.h"
#include "core/engine/ImageApi.h"
#include "core/engine/NetworkApi.h"
#include "core/engine/SystemApi.h"
#include "core/engine/VolumeApi.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/TlsFixture.h"

#include <QTest>

namespace panel {

using namespace std::chrono_literals;
using test::answerOf;
using test::EngineFixture;

class EngineApiTest : public QObject
{
    Q_OBJECT

    Result<Container> inspect(const QString &id)
    {
        return answerOf<Container>([&](QObject *requester, const Handler<Container> &done) {
            return m_engine.containers().inspect(id, requester, done);
        });
    }

    template <typename Action>
    static Result<void> act(Action action)
    {
        return answerOf<void>(action);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_engine.connect(), qPrintable(m_engine.what())); }

    void tellsAboutItself()
    {
        const SystemApi system(&m_engine.connection());
        const auto version = answerOf<EngineVersion>(
            [&](QObject *requester, const auto &done) { return system.version(requester, done); });
        QVERIFY2(version, version ? "" : qPrintable(toPlainText(version.error())));
        QCOMPARE(version->version, m_engine.connection().engineVersion());
        const auto info = answerOf<EngineInfo>(
            [&](QObject *requester, const auto &done) { return system.info(requester, done); });
        QVERIFY2(info, info ? "" : qPrintable(toPlainText(info.error())));
        QVERIFY(info->processors > 0);
        QVERIFY(info->containers >= 0);
    }

    void lifeOfAContainer()
    {
        const ContainerApi &api = m_engine.containers();
        const QString id = m_engine.run(
            QStringLiteral("life"),
            QStringLiteral("trap 'exit 3' TERM; while :; do sleep 0.1; done"), false, false);
        QVERIFY(!id.isEmpty());
        QCOMPARE(inspect(id)->state, Container::State::Created);
        QVERIFY(!inspect(id)->started.isValid());

        for (int i = 0; i < 2; ++i) { // the second time it runs already: 304 of the engine
            const auto started =
                act([&](QObject *r, const auto &done) { return api.start(id, r, done); });
            QVERIFY2(started, started ? "" : qPrintable(toPlainText(started.error())));
        }
        const auto running = inspect(id);
        QCOMPARE(running->state, Container::State::Running);
        QVERIFY(running->pid > 0);
        QVERIFY(running->name.startsWith(u"paneltest-life-"));
        QCOMPARE(running->image, QStringLiteral("debian:bookworm-slim"));
        QVERIFY(qAbs(running->since().secsTo(QDateTime::currentDateTimeUtc())) < 60);

        const auto listed = answerOf<QList<Container>>([&](QObject *r, const auto &done) {
            return api.list({true, {QStringLiteral("paneltest=life")}}, r, done);
        });
        QVERIFY(listed);
        QCOMPARE(listed->size(), 1);
        QCOMPARE(listed->first().id, id);
        QCOMPARE(listed->first().imageId, running->imageId);

        // A container that runs is not removed unless forced.
        const auto kept =
            act([&](QObject *r, const auto &done) { return api.remove(id, false, r, done); });
        QCOMPARE(kept.error().kind, Error::Kind::Conflict);
        QVERIFY(kept.error().message.contains(id.left(12)));

        QVERIFY(act([&](QObject *r, const auto &done) { return api.restart(id, 5s, r, done); }));
        QVERIFY(inspect(id)->pid != running->pid);

        for (int i = 0; i < 2; ++i)
            QVERIFY(act([&](QObject *r, const auto &done) { return api.stop(id, 5s, r, done); }));
        const auto stopped = inspect(id);
        QCOMPARE(stopped->state, Container::State::Exited);
        QCOMPARE(stopped->exitCode, 3);
        QVERIFY(stopped->finished.isValid());

        const auto killed = act([&](QObject *r, const auto &done) {
            return api.kill(id, QStringLiteral("SIGKILL"), r, done);
        });
        QCOMPARE(killed.error().kind, Error::Kind::Conflict);
        QVERIFY(act([&](QObject *r, const auto &done) { return api.remove(id, false, r, done); }));
        QCOMPARE(inspect(id).error().kind, Error::Kind::NotFound);
        QVERIFY(inspect(id).error().message.contains(u"No such container"));
    }

    void waitTellsTheEnd()
    {
        const QString id =
            m_engine.run(QStringLiteral("wait"), QStringLiteral("sleep 0.3; exit 42"));
        const auto end = answerOf<ContainerEnd>(
            [&](QObject *r, const auto &done) { return m_engine.containers().wait(id, r, done); });
        QVERIFY(end);
        QCOMPARE(end->exitCode, 42);
    }

    void aLongWaitDoesNotBlockOthers()
    {
        const QString id = m_engine.run(QStringLiteral("block"), QStringLiteral("sleep 60"));
        QObject requester;
        int ended = 0;
        for (int i = 0; i < 3; ++i)
            m_engine.containers().wait(id, &requester, [&ended](const auto &) { ++ended; });
        QVERIFY(inspect(id));
        QCOMPARE(ended, 0);
    }

    void namesMayNotLeaveTheirPlace()
    {
        for (const char *name : {"", "..", "../volumes", "a//b"})
            QCOMPARE(inspect(QString::fromLatin1(name)).error().kind, Error::Kind::InvalidInput);
        QCOMPARE(inspect(QStringLiteral("no such+thing%2F?x#")).error().kind,
                 Error::Kind::NotFound);
    }

    void creationWithoutImage()
    {
        ContainerDraft draft;
        draft.image = QStringLiteral("paneltest-no-such-image");
        const auto id = answerOf<QString>([&](QObject *r, const auto &done) {
            return m_engine.containers().create(draft, r, done);
        });
        QCOMPARE(id.error().kind, Error::Kind::NotFound);
        QVERIFY(id.error().message.contains(draft.image));
    }

    void images()
    {
        const ImageApi api(&m_engine.connection());
        const QString name = QStringLiteral("debian:bookworm-slim");
        const auto image = answerOf<Image>(
            [&](QObject *r, const auto &done) { return api.inspect(name, r, done); });
        QVERIFY2(image, image ? "" : qPrintable(toPlainText(image.error())));
        QVERIFY(image->tags.contains(name));
        const auto listed = answerOf<QList<Image>>([&](QObject *r, const auto &done) {
            return api.list({{}, {name}}, r, done);
        });
        QVERIFY(listed);
        QCOMPARE(listed->size(), 1);
        QCOMPARE(listed->first().id, image->id);
        QCOMPARE(listed->first().size, image->size);
        const auto missing = answerOf<Image>([&](QObject *r, const auto &done) {
            return api.inspect(QStringLiteral("paneltest/none:1"), r, done);
        });
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        const auto notRemoved = act([&](QObject *r, const auto &done) {
            return api.remove(QStringLiteral("paneltest/none:1"), r, done);
        });
        QCOMPARE(notRemoved.error().kind, Error::Kind::NotFound);
    }

    void volumesAndNetworks()
    {
        const VolumeApi volumes(&m_engine.connection());
        const NetworkApi networks(&m_engine.connection());
        const auto none = answerOf<QList<Volume>>([&](QObject *r, const auto &done) {
            return volumes.list({QStringLiteral("paneltest=nothing+%41&x")}, r, done);
        });
        QVERIFY2(none, none ? "" : qPrintable(toPlainText(none.error())));
        QVERIFY(none->isEmpty());

        // A volume comes to be with the container that binds it.
        const QString name =
            QStringLiteral("paneltest-data-%1").arg(QCoreApplication::applicationPid());
        ContainerDraft draft;
        draft.image = QStringLiteral("debian:bookworm-slim");
        draft.command = {QStringLiteral("true")};
        draft.binds = {name + QStringLiteral(":/data:ro")};
        draft.name = QStringLiteral("paneltest-volume-%1").arg(QCoreApplication::applicationPid());
        const auto id = m_engine.create(draft);
        QVERIFY2(id, id ? "" : qPrintable(toPlainText(id.error())));
        const auto volume = answerOf<Volume>(
            [&](QObject *r, const auto &done) { return volumes.inspect(name, r, done); });
        QVERIFY(volume);
        QVERIFY(volume->mountPoint.startsWith(u'/'));
        const auto used =
            act([&](QObject *r, const auto &done) { return volumes.remove(name, r, done); });
        QCOMPARE(used.error().kind, Error::Kind::Conflict);
        QVERIFY(act([&](QObject *r, const auto &done) {
            return m_engine.containers().remove(*id, true, r, done);
        }));
        QVERIFY(act([&](QObject *r, const auto &done) { return volumes.remove(name, r, done); }));

        const auto listed = answerOf<QList<Network>>(
            [&](QObject *r, const auto &done) { return networks.list({}, r, done); });
        QVERIFY(listed);
        QVERIFY(std::any_of(listed->begin(), listed->end(),
                            [](const Network &network) { return network.name == u"bridge"; }));
        const auto gone = act([&](QObject *r, const auto &done) {
            return networks.remove(QStringLiteral("paneltest-none"), r, done);
        });
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
    }

    void aForeignIdentityIsTurnedAway()
    {
        test::TlsFixture tls;
        QVERIFY2(tls.isValid(), qPrintable(tls.what()));
        Endpoint endpoint = test::localEngine();
        const QString authority = endpoint.tlsFiles.certificateAuthority;
        endpoint.tlsFiles = tls.client();
        {
            EngineConnection connection(endpoint); // we do not trust it
            connection.open();
            QTRY_COMPARE(connection.state(), EngineConnection::State::Lost);
            QCOMPARE(connection.error().kind, Error::Kind::ServerUntrusted);
        }
        endpoint.tlsFiles.certificateAuthority = authority;
        EngineConnection connection(endpoint); // it does not trust us
        connection.open();
        QTRY_COMPARE(connection.state(), EngineConnection::State::Lost);
        QCOMPARE(connection.error().kind, Error::Kind::ClientRejected);
        QVERIFY(connection.error().message.contains(u"127.0.0.1:"));
    }

private:
    EngineFixture m_engine;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::EngineApiTest)
#include "EngineApiTest.moc"
