// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/RemoveStep.h"

#include "core/workflow/EmptyFoldersStep.h"
#include "tests/support/PlayedEngine.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace panel;
using test::FaultyServer;
using Kind = CleanPlan::Item::Kind;

namespace {

constexpr int aMoment = 60'000; // never waited for in full

const QDateTime shownAt = QDateTime({2026, 11, 26}, {10, 0, 0}, Qt::UTC);

QByteArray volumeText(const QByteArray &created)
{
    return R"({"Name":"shop_db","Driver":"local","Mountpoint":"/m","CreatedAt":")" + created
           + R"(","Labels":{"com.docker.compose.project":"shop"},)"
             R"("Options":{"type":"none","o":"bind","device":"/srv/shop/db"}})";
}

} // namespace

/// What is looked at right before it would go, on an engine that plays what happened meanwhile.
class RemoveStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what()));
        m_server = std::make_unique<FaultyServer>(m_tls, FaultyServer::Behaviour::Answer);
        m_plan = {};
        m_plan.extent = CleanPlan::Extent::Volumes;
        m_plan.project = QStringLiteral("shop");
        m_plan.images = {QStringLiteral("db:1")};
        CleanPlan::Item volume{Kind::Volume, QStringLiteral("shop_db"), QStringLiteral("shop_db")};
        volume.project = QStringLiteral("shop");
        volume.created = shownAt;
        CleanPlan::Item folder{Kind::DataFolder, QStringLiteral("/srv/shop/db"),
                               QStringLiteral("/srv/shop/db")};
        folder.volume = volume.id;
        folder.project = volume.project;
        folder.created = shownAt;
        m_plan.items = {volume, folder};
    }

    void aVolumeGoesIfItIsTheOneThatWasShown_data()
    {
        QTest::addColumn<QByteArray>("api");
        QTest::addColumn<QByteArray>("created");
        QTest::addColumn<bool>("goes");
        QTest::newRow("the same") << QByteArray("1.43") << QByteArray("2026-11-26T11:00:00+01:00")
                                  << true;
        QTest::newRow("made anew")
            << QByteArray("1.43") << QByteArray("2026-11-26T10:05:00Z") << false;
        QTest::newRow("not told") << QByteArray("1.43") << QByteArray() << true;
        QTest::newRow("the last change, as old engines have it")
            << QByteArray("1.41") << QByteArray("2026-11-26T10:05:00Z") << true;
    }
    void aVolumeGoesIfItIsTheOneThatWasShown()
    {
        QFETCH(QByteArray, api);
        QFETCH(QByteArray, created);
        QFETCH(bool, goes);
        play(api);
        answer("/v" + api + "/volumes/shop_db", volumeText(created));
        RemoveStep step(m_context, Kind::Volume, m_plan, nullptr);
        run(step);
        QCOMPARE(step.state(), StepState::Done);
        QCOMPARE(wasAsked("DELETE "), goes);
        QCOMPARE(step.output().join(u'\n').contains(QStringLiteral("another one now")), !goes);
    }

    void aFolderIsEmptiedOnlyIfNobodyMountsIt_data()
    {
        QTest::addColumn<QByteArray>("mount");
        QTest::addColumn<bool>("kept");
        QTest::newRow("another folder")
            << QByteArray(R"({"Type":"bind","Source":"/srv/shop/web"})") << false;
        QTest::newRow("by its path")
            << QByteArray(R"({"Type":"bind","Source":"/srv/shop/db"})") << true;
        QTest::newRow("by its volume")
            << QByteArray(R"({"Type":"volume","Name":"shop_db","Source":""})") << true;
        QTest::newRow("one above") << QByteArray(R"({"Type":"bind","Source":"/srv"})") << true;
    }
    void aFolderIsEmptiedOnlyIfNobodyMountsIt()
    {
        QFETCH(QByteArray, mount);
        QFETCH(bool, kept);
        play("1.43");
        answer("/v1.43/volumes", R"({"Volumes":[)" + volumeText("2026-11-26T10:00:00Z") + "]}");
        answer("/v1.43/containers/json",
               R"([{"Id":"1","Names":["/user"],"Image":"db:1","ImageID":"sha256:1","Created":1,)"
               R"("State":"exited","Ports":[],"Labels":{},"Mounts":[)"
                   + mount + "]}]");
        EmptyFoldersStep step(m_context, m_plan, nullptr);
        run(step);
        // Where nobody uses it, this engine refuses to make the helper.
        QCOMPARE(step.state(), kept ? StepState::Done : StepState::Failed);
        QCOMPARE(wasAsked("POST /v1.43/containers/create"), !kept);
        if (kept) {
            QCOMPARE(step.detail(), QStringLiteral("1 kept"));
            QVERIFY(step.output().join(u'\n').contains(QStringLiteral("container user")));
        }
    }

    void aListThatCannotBeUnderstoodEmptiesNothing()
    {
        play("1.43");
        answer("/v1.43/volumes", R"({"Volumes":[)" + volumeText("2026-11-26T10:00:00Z") + "]}");
        answer("/v1.43/containers/json", R"([{"Id":"1","Names":["/user"],"Mounts":"?"}])");
        EmptyFoldersStep step(m_context, m_plan, nullptr);
        run(step);
        QCOMPARE(step.state(), StepState::Failed);
        QVERIFY(!wasAsked("POST "));
    }

private:
    void play(const QByteArray &api)
    {
        test::playEngine(*m_server, api);
        answer("/v" + api + "/containers/create", R"({"message":"no"})", "400 Bad Request");
        answer("DELETE /v" + api + "/volumes/shop_db", {}, "204 No Content");
        answer("/v" + api + "/images/db:1/json",
               R"({"Id":"sha256:1","RepoTags":["db:1"],"Size":1,"Config":{}})");
        m_engine = test::connectTo(*m_server, m_tls);
        QVERIFY(m_engine);
        m_context = std::make_shared<StackContext>();
        m_context->engine = m_engine.get();
    }

    void answer(const QByteArray &path, const QByteArray &body, const QByteArray &status = "200 OK")
    {
        m_server->answerPath(path, test::httpAnswer(status, body));
    }

    static void run(Step &step)
    {
        QSignalSpy finished(&step, &Step::finished);
        step.start();
        QVERIFY(!finished.isEmpty() || finished.wait(aMoment));
    }

    bool wasAsked(const QByteArray &beginning) const
    {
        const QByteArrayList requests = m_server->requests();
        return std::any_of(requests.begin(), requests.end(), [&](const QByteArray &request) {
            return request.startsWith(beginning);
        });
    }

    test::TlsFixture m_tls;
    std::unique_ptr<FaultyServer> m_server;
    std::unique_ptr<EngineConnection> m_engine;
    SharedStackContext m_context;
    CleanPlan m_plan;
};

QTEST_GUILESS_MAIN(RemoveStepTest)
#include "RemoveStepTest.moc"
