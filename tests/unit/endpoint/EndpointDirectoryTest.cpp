// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/EndpointDirectory.h"

#include "core/endpoint/EndpointAddress.h"
#include "tests/unit/endpoint/DockerHome.h"

#include <QSignalSpy>
#include <QTest>

using namespace panel;

namespace {

/// Stands in for the engine client: answers by the text of the URL, or never.
class ScriptedPinger : public EndpointPinger
{
public:
    class Answering : public AnsweringCall<EngineAnswer>
    {
    public:
        Answering(QObject *requester, Handler<EngineAnswer> done)
            : AnsweringCall(requester, std::move(done))
        {
        }
        void say(const Result<EngineAnswer> &answer) { deliver(answer); }

    protected:
        void abortWork() override {}
    };

    Call *ask(const Endpoint &endpoint, QObject *requester, Handler<EngineAnswer> done) override
    {
        const QString url = endpointAddress(endpoint.url);
        asked.append(url);
        auto *call = new Answering(requester, std::move(done));
        if (answers.contains(url))
            call->say(answers.value(url));
        else if (!silent.contains(url))
            call->say(fail(Error::Kind::Refused, QStringLiteral("refused")));
        return call;
    }

    void set(const QString &url, const QString &id, const QString &product = {})
    {
        answers.insert(url,
                       EngineAnswer{QStringLiteral("28.0"), QStringLiteral("1.48"), product, id});
    }

    QHash<QString, Result<EngineAnswer>> answers;
    QStringList silent;
    QStringList asked;
};

QString ids(const EndpointDirectory &directory)
{
    QStringList list;
    const QList<EndpointEntry> entries = directory.entries();
    for (const EndpointEntry &entry : entries)
        list.append(entry.id);
    return list.join(u' ');
}

EndpointEntry machine(const char *name, const char *url, EndpointEntry::State state)
{
    EndpointEntry entry;
    entry.id = entry.name = QString::fromLatin1(name);
    entry.source = EndpointEntry::Source::Machine;
    entry.endpoint = Endpoint{entry.name, {}, QUrl(QString::fromLatin1(url)), {}};
    entry.state = state;
    return entry;
}

} // namespace

class EndpointDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderOfTheSources()
    {
        DockerHome home;
        home.set("DOCKER_HOST", QStringLiteral("ssh://env"));
        home.addContext(QStringLiteral("ctx"), "ssh://ctx");
        QLocalServer server;
        home.listen(&server, QStringLiteral(".rd/docker.sock"));
        ScriptedPinger pinger;
        EndpointDirectory directory(home.here(), &pinger);
        directory.setMachines({machine("vm", "https://vm:1", EndpointEntry::State::Unknown)});
        directory.setManual(
            {{QStringLiteral("ssh://mine"), {}}, {QStringLiteral("ssh://mine"), {}}});
        QCOMPARE(ids(directory),
                 QStringLiteral("manual:ssh://mine environment:DOCKER_HOST context:ctx vm socket:")
                     + home.path(QStringLiteral(".rd/docker.sock")));
        QCOMPARE(directory.find(QStringLiteral("ctx"))->id, QStringLiteral("context:ctx"));
        QCOMPARE(directory.find(QStringLiteral("Rancher Desktop"))->source,
                 EndpointEntry::Source::Socket);
        QVERIFY(!directory.find(QStringLiteral("nothing")));
    }

    void entriesComeAndGoByThemselves()
    {
        const DockerHome home;
        ScriptedPinger pinger;
        EndpointDirectory directory(home.here(), &pinger);
        QSignalSpy changed(&directory, &EndpointDirectory::changed);
        QVERIFY(directory.entries().isEmpty());
        home.addContext(QStringLiteral("first"), "ssh://first");
        QTRY_VERIFY(directory.entry(QStringLiteral("context:first")));
        auto server = std::make_unique<QLocalServer>();
        home.listen(server.get(), QStringLiteral(".colima/default/docker.sock"));
        const QString socket =
            QStringLiteral("socket:") + home.path(QStringLiteral(".colima/default/docker.sock"));
        QTRY_VERIFY(directory.entry(socket));
        changed.clear();
        home.addContext(QStringLiteral("first"), "ssh://other");
        QTRY_COMPARE(directory.entry(QStringLiteral("context:first"))->endpoint->url.host(),
                     QStringLiteral("other"));
        QCOMPARE(changed.last().at(0).toStringList(), QStringList{QStringLiteral("context:first")});
        server.reset();
        QTRY_VERIFY(!directory.entry(socket));
        QVERIFY(QDir(home.path(QStringLiteral(".docker"))).removeRecursively());
        QTRY_VERIFY(directory.entries().isEmpty());
        home.addContext(QStringLiteral("again"), "ssh://again");
        QTRY_VERIFY(directory.entry(QStringLiteral("context:again")));
    }

    void savingIsNoError()
    {
        const DockerHome home;
        home.addContext(QStringLiteral("ctx"), "ssh://one");
        ScriptedPinger pinger;
        EndpointDirectory directory(home.here(), &pinger);
        bool wasBroken = false;
        connect(&directory, &EndpointDirectory::changed, this, [&] {
            const auto entry = directory.entry(QStringLiteral("context:ctx"));
            wasBroken = wasBroken || !entry || entry->error;
        });
        for (const char *host : {"ssh://two", "ssh://three", "ssh://four"}) {
            QVERIFY(QFile::remove(home.path(DockerHome::metaFile(QStringLiteral("ctx")))));
            home.addContext(QStringLiteral("ctx"), host);
            QTRY_COMPARE(directory.entry(QStringLiteral("context:ctx"))->endpoint->url,
                         QUrl(QString::fromLatin1(host)));
        }
        QVERIFY(!wasBroken);
        // But what stays broken is believed, after a while.
        QElapsedTimer timer;
        timer.start();
        home.write(DockerHome::metaFile(QStringLiteral("ctx")), "{");
        QTRY_VERIFY(!directory.entry(QStringLiteral("context:ctx")));
        QVERIFY(timer.elapsed() >= 250);
        QVERIFY(directory.entries().first().error);
    }

    void probesInParallelAndNeverBySshUnasked()
    {
        DockerHome home;
        home.addContext(QStringLiteral("ssh"), "ssh://box");
        QLocalServer one;
        QLocalServer two;
        home.listen(&one, QStringLiteral(".colima/default/docker.sock"));
        home.listen(&two, QStringLiteral(".rd/docker.sock"));
        home.link(QStringLiteral("/gone"), QStringLiteral("run/docker.sock"));
        const QString colima =
            QStringLiteral("unix://") + home.path(QStringLiteral(".colima/default/docker.sock"));
        const QString rancher =
            QStringLiteral("unix://") + home.path(QStringLiteral(".rd/docker.sock"));
        ScriptedPinger pinger;
        pinger.set(colima, QStringLiteral("A"), QStringLiteral("Podman Engine"));
        pinger.silent.append(rancher);
        EndpointDirectory directory(home.here(), &pinger);
        directory.setTimeout(std::chrono::milliseconds(50));
        QSignalSpy quiet(&directory, &EndpointDirectory::quiet);
        directory.setActive(true);
        QCOMPARE(pinger.asked, (QStringList{colima, rancher}));
        QTRY_COMPARE(quiet.size(), 1);
        const auto state = [&](const QString &id) { return directory.entry(id)->state; };
        const QString colimaId = QStringLiteral("socket:") + colima.mid(7);
        QCOMPARE(state(colimaId), EndpointEntry::State::Running);
        QCOMPARE(directory.entry(colimaId)->product, QStringLiteral("Podman Engine"));
        QCOMPARE(directory.entry(QStringLiteral("socket:") + rancher.mid(7))->error->kind,
                 Error::Kind::TimedOut);
        QCOMPARE(state(QStringLiteral("context:ssh")), EndpointEntry::State::Unknown);
        directory.probe(QStringLiteral("context:ssh"));
        QTRY_COMPARE(state(QStringLiteral("context:ssh")), EndpointEntry::State::Unreachable);
    }

    void aNewSocketIsAskedAtOnce()
    {
        const DockerHome home;
        const QString path = home.path(QStringLiteral("later/engine.sock"));
        home.addContext(QStringLiteral("later"), "unix://" + path.toUtf8());
        ScriptedPinger pinger;
        pinger.set(QStringLiteral("unix://") + path, QStringLiteral("A"));
        EndpointDirectory directory(home.here(), &pinger);
        directory.setActive(true);
        QVERIFY(pinger.asked.isEmpty());
        QLocalServer server;
        home.listen(&server, QStringLiteral("later/engine.sock"));
        QTRY_COMPARE(directory.entry(QStringLiteral("context:later"))->state,
                     EndpointEntry::State::Running);
        QVERIFY(!directory.entry(QStringLiteral("context:later"))->error);
        QCOMPARE(pinger.asked.size(), 1);
        server.close();
        QTRY_COMPARE(directory.entry(QStringLiteral("context:later"))->state,
                     EndpointEntry::State::Unreachable);
        QVERIFY(directory.entry(QStringLiteral("context:later"))->engineVersion.isEmpty());
    }

    /// Its certificates are copied after the context was made, one folder and file at a time.
    void certificatesThatComeLaterAreNoticed_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("of a context") << QStringLiteral("context:later");
        QTest::newRow("of DOCKER_CERT_PATH") << QStringLiteral("environment:DOCKER_HOST");
        QTest::newRow("of one added by hand") << QStringLiteral("manual:tcp://box:2376");
    }

    void certificatesThatComeLaterAreNoticed()
    {
        QFETCH(const QString, id);
        DockerHome home;
        QString folder = QStringLiteral(".docker/contexts/tls/")
                         + DockerHome::folderOf(QStringLiteral("later"))
                         + QStringLiteral("/docker");
        home.addContext(QStringLiteral("later"), "tcp://box:2376");
        if (!id.startsWith(u"context")) {
            folder = QStringLiteral("certificates/mine");
            home.set("DOCKER_HOST", QStringLiteral("tcp://box:2376"));
            home.set("DOCKER_TLS_VERIFY", QStringLiteral("1"));
            home.set("DOCKER_CERT_PATH", home.path(folder));
        }
        ScriptedPinger pinger;
        EndpointDirectory directory(home.here(), &pinger);
        if (id.startsWith(u"manual"))
            directory.setManual({{QStringLiteral("tcp://box:2376"), home.path(folder)}});
        const auto reason = [&directory, &id] {
            const auto entry = directory.entry(id);
            return entry && entry->error ? entry->error->message : QString();
        };
        QVERIFY2(reason().contains(u"There is no ca.pem"), qPrintable(reason()));
        home.write(folder + QStringLiteral("/ca.pem"), "-");
        QTRY_COMPARE(reason(), QString());
        QCOMPARE(directory.entry(id)->endpoint->tlsFiles.certificate, QString());
        home.write(folder + QStringLiteral("/cert.pem"), "-");
        QTRY_VERIFY2(reason().contains(u"but not the key.pem"), qPrintable(reason()));
        home.write(folder + QStringLiteral("/key.pem"), "-");
        QTRY_COMPARE(reason(), QString());
        QTRY_COMPARE(directory.entry(id)->endpoint->tlsFiles.key,
                     home.path(folder + QStringLiteral("/key.pem")));
    }

    /// As /var/run/docker.sock is when the program that made it does not run.
    void aLinkThatComesAliveIsAsked()
    {
        const DockerHome home;
        const QString target = home.path(QStringLiteral("elsewhere/deep/engine.sock"));
        home.link(home.path(QStringLiteral("elsewhere/link.sock")),
                  QStringLiteral("run/docker.sock"));
        home.link(target, QStringLiteral("elsewhere/link.sock"));
        const QString link = home.path(QStringLiteral("run/docker.sock"));
        const QString id = QStringLiteral("socket:") + link;
        ScriptedPinger pinger;
        pinger.set(QStringLiteral("unix://") + link, QStringLiteral("A"));
        EndpointDirectory directory(home.here(), &pinger);
        directory.setActive(true);
        QCOMPARE(directory.entry(id)->state, EndpointEntry::State::Unreachable);
        QVERIFY(pinger.asked.isEmpty());
        QLocalServer server;
        home.listen(&server, QStringLiteral("elsewhere/deep/engine.sock"));
        QTRY_COMPARE(directory.entry(id)->state, EndpointEntry::State::Running);
        server.close();
        QTRY_COMPARE(directory.entry(id)->state, EndpointEntry::State::Unreachable);
        home.listen(&server, QStringLiteral("elsewhere/deep/engine.sock"));
        QTRY_COMPARE(directory.entry(id)->state, EndpointEntry::State::Running);
    }

    /// A folder on the way may be the link.
    void aFolderThatIsALinkComesAlive()
    {
        const DockerHome home;
        home.write(QStringLiteral("far/other"), "-");
        home.link(home.path(QStringLiteral("far/away")), QStringLiteral(".rd"));
        const QString id = QStringLiteral("socket:") + home.path(QStringLiteral(".rd/docker.sock"));
        ScriptedPinger pinger;
        EndpointDirectory directory(home.here(), &pinger);
        QVERIFY(!directory.entry(id));
        QLocalServer server;
        home.listen(&server, QStringLiteral("far/away/docker.sock"));
        QTRY_VERIFY(directory.entry(id));
    }

    void aMachineWithoutAnIdIsNotAskedOverAndOver()
    {
        const DockerHome home;
        ScriptedPinger pinger;
        pinger.set(QStringLiteral("tcp://vm:1"), {});
        EndpointDirectory directory(home.here(), &pinger);
        directory.setActive(true);
        QSignalSpy quiet(&directory, &EndpointDirectory::quiet);
        directory.setMachines({machine("vm", "https://vm:1", EndpointEntry::State::Running)});
        QTRY_COMPARE(quiet.size(), 1);
        directory.setMachines({machine("vm", "https://vm:1", EndpointEntry::State::Running)});
        QCOMPARE(pinger.asked.size(), 1);
        directory.setMachines({machine("vm", "https://vm:1", EndpointEntry::State::Unreachable)});
        directory.setMachines({machine("vm", "https://vm:1", EndpointEntry::State::Running)});
        QCOMPARE(pinger.asked.size(), 2);
    }

    void theSameEngineIsOneRow()
    {
        const DockerHome home;
        home.addContext(QStringLiteral("away"), "ssh://box");
        home.addContext(QStringLiteral("other"), "ssh://other");
        ScriptedPinger pinger;
        pinger.set(QStringLiteral("ssh://box"), QStringLiteral("ID"));
        pinger.set(QStringLiteral("tcp://vm:1"), QStringLiteral("ID"));
        EndpointDirectory directory(home.here(), &pinger);
        directory.setMachines({machine("vm", "https://vm:1", EndpointEntry::State::Running)});
        QCOMPARE(ids(directory), QStringLiteral("context:away context:other vm"));
        directory.setActive(true);
        QTRY_COMPARE(pinger.asked, QStringList{QStringLiteral("tcp://vm:1")});
        directory.probe(QStringLiteral("context:away"));
        QTRY_COMPARE(ids(directory), QStringLiteral("context:other vm"));
        QCOMPARE(directory.entries().last().otherNames,
                 QStringList{QStringLiteral("away (Docker context)")});
        QVERIFY(directory.entry(QStringLiteral("context:away"))); // still found by its id
        // A machine that stops is no longer known to be it.
        directory.setMachines({machine("vm", "https://vm:1", EndpointEntry::State::Unreachable)});
        QCOMPARE(ids(directory), QStringLiteral("context:away context:other vm"));
    }

    void whatAConnectionFindsIsShown()
    {
        const DockerHome home;
        home.addContext(QStringLiteral("away"), "ssh://box");
        const QString id = QStringLiteral("context:away");
        ScriptedPinger pinger;
        EndpointDirectory directory(home.here(), &pinger);
        directory.applyAnswer(id,
                              EngineAnswer{QStringLiteral("28.0"), QStringLiteral("1.48"), {}, {}});
        QCOMPARE(directory.entry(id)->state, EndpointEntry::State::Running);
        directory.applyAnswer(id, fail(Error::Kind::ConnectionLost, QStringLiteral("gone")));
        QCOMPARE(directory.entry(id)->error->message, QStringLiteral("gone"));
        QCOMPARE(directory.entry(id)->engineVersion, QString());
        // Another address is another engine.
        home.addContext(QStringLiteral("away"), "ssh://elsewhere");
        QTRY_COMPARE(directory.entry(id)->state, EndpointEntry::State::Unknown);
    }

    void unchangedIsSilent()
    {
        const DockerHome home;
        home.addContext(QStringLiteral("ctx"), "ssh://one");
        ScriptedPinger pinger;
        EndpointDirectory directory(home.here(), &pinger);
        QSignalSpy changed(&directory, &EndpointDirectory::changed);
        home.addContext(QStringLiteral("ctx"), "ssh://one");
        home.write(QStringLiteral(".docker/other"), "-");
        // What comes after is told; by then the first would have been.
        home.addContext(QStringLiteral("later"), "ssh://later");
        QTRY_VERIFY(directory.entry(QStringLiteral("context:later")));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].at(0).toStringList(), QStringList{QStringLiteral("context:later")});
    }
};

QTEST_GUILESS_MAIN(EndpointDirectoryTest)
#include "EndpointDirectoryTest.moc"
