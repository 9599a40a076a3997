// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeProgress.h"

#include "tests/unit/compose/Recorded.h"

#include <QTest>

using panel::ComposeProgress;
using panel::ComposeUpdate;
using Kind = panel::ComposeUpdate::Kind;

class ComposeProgressTest : public QObject
{
    Q_OBJECT

private:
    static QList<ComposeUpdate> feedAll(ComposeProgress &progress, const QByteArray &output)
    {
        QList<ComposeUpdate> updates;
        const QByteArrayList lines = output.split('\n');
        for (const QByteArray &line : lines)
            updates += progress.feed(line);
        return updates;
    }

private Q_SLOTS:
    void readsLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *line, Kind kind, const char *name, const char *service,
                            const char *status, const char *text = "") {
            QTest::newRow(line) << QByteArray(line) << kind << QString::fromLatin1(name)
                                << QString::fromLatin1(service) << QString::fromLatin1(status)
                                << QString::fromUtf8(text);
        };
        row(" Container cnt_redis  Started", Kind::Container, "cnt_redis", "redis", "Started");
        row(" Container wnc-other-1  Created", Kind::Container, "wnc-other-1", "", "Created");
        row(" Network wnc_net  Creating", Kind::Network, "wnc_net", "", "Creating");
        row(" Volume \"mariadb\"  Created", Kind::Volume, "mariadb", "", "Created");
        row(" Volume mariadb  Created", Kind::Volume, "mariadb", "", "Created");
        row(" nginx Pulling ", Kind::Image, "nginx", "nginx", "Pulling");
        row(" nginx Warning Get \"https://r/v2/\": no such host", Kind::Image, "nginx", "nginx",
            "Warning", "Get \"https://r/v2/\": no such host");
        row(" wnc_static:v0.2.0  Built", Kind::Image, "wnc_static:v0.2.0", "static", "Built");
        row("{\"id\":\"Container cnt_redis\",\"status\":\"Healthy\"}", Kind::Container, "cnt_redis",
            "redis", "Healthy");
        row("{\"id\":\"nginx\",\"text\":\"Pulling\"}", Kind::Image, "nginx", "nginx", "Pulling");
        row("{\"id\":\"nginx\",\"text\":\"Warning\",\"status\":\"no such host\"}", Kind::Image,
            "nginx", "nginx", "Warning", "no such host");
        row("{\"id\":\"wnc_static:v0.2.0\",\"status\":\"Built\"}", Kind::Image, "wnc_static:v0.2.0",
            "static", "Built");
        row("{\"id\":\"Container cnt_redis\",\"status\":\"Working\",\"text\":\"Creating\"}",
            Kind::Container, "cnt_redis", "redis", "Creating");
        row("{\"id\":\"abc\",\"parent_id\":\"Image wnc_static:v0.2.0\",\"text\":\"Downloading\","
            "\"status\":\"Working\",\"percent\":40}",
            Kind::Layer, "abc", "static", "Downloading");
        row("{\"id\":\"abc\",\"parent_id\":\"static\",\"text\":\"Pull complete\","
            "\"percent\":100}",
            Kind::Layer, "abc", "static", "Pull complete");
        row(" bfe730484229 Downloading [=====>     ]  22.14MB/76.32MB", Kind::Layer, "bfe730484229",
            "", "Downloading");
        row(" bfe730484229 Pulling fs layer ", Kind::Layer, "bfe730484229", "", "Pulling fs layer");
        row(" bfe730484229 Retrying in 5 seconds ", Kind::Image, "bfe730484229", "", "Retrying",
            "in 5 seconds");
        row("{\"error\":true,\"message\":\"it broke\\n\"}", Kind::Message, "", "", "Error",
            "it broke");
        row("{\"level\":\"warning\",\"msg\":\"careful\"}", Kind::Message, "", "", "warning",
            "careful");
        row("time=\"2026-11-23T21:31:00Z\" level=warning msg=\"not \\\"here\\\"\"", Kind::Message,
            "", "", "warning", "not \"here\"");
        row("canceled", Kind::Message, "", "", "", "canceled");
        row("{not json", Kind::Message, "", "", "", "{not json");
        row("\x1B[2Jhello", Kind::Message, "", "", "", "␛[2Jhello");
        row("Step 3/9 : RUN make", Kind::BuildStep, "RUN make", "", "Started");
        row("#7 [static 2/4] RUN apt-get update", Kind::BuildStep, "RUN apt-get update", "static",
            "Started");
        row("#7 [static builder 2/4] RUN x", Kind::BuildStep, "RUN x", "static", "Started");
    }

    void readsLines()
    {
        QFETCH(QByteArray, line);
        ComposeProgress progress(recordedProject());
        const QList<ComposeUpdate> updates = progress.feed(line);
        QCOMPARE(updates.size(), 1);
        QTEST(updates.first().kind, "kind");
        QTEST(updates.first().name, "name");
        QTEST(updates.first().service, "service");
        QTEST(updates.first().status, "status");
        QTEST(updates.first().text, "text");
    }

    void survivesNonsense_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"", " ", "{}", "[]", "null", "{\"vertexes\":1}", "{\"vertexes\":[1,null,{}]}",
              "{\"logs\":[{\"data\":\"!!!\"}]}", "{\"id\":5,\"status\":{}}",
              "{\"id\":\"Container \",\"percent\":1e300}", "#", "#7", "#7 ", "#99999999999 x",
              " Container ", " Volume \"  Created", "Step 9999999999/1 : x", "{\"error\":true}"})
            QTest::newRow(*line ? line : "empty") << QByteArray(line);
        QTest::newRow("long") << QByteArray(1024 * 1024, 'x');
        QTest::newRow("NUL") << QByteArray(" a\0b  Created", 13);
    }

    void survivesNonsense()
    {
        QFETCH(QByteArray, line);
        ComposeProgress progress;
        progress.feed(line);
        progress.feed(line);
        QVERIFY(progress.percent() >= 0 && progress.percent() <= 100);
    }

    void followsTheWholeStack_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("last");
        QTest::newRow("2.26.1 up")
            << recorded("2.26.1", "upfull.plain.err") << QStringLiteral("Healthy");
        QTest::newRow("2.40.3 up")
            << recorded("2.40.3", "upfull.json.err") << QStringLiteral("Healthy");
        QTest::newRow("2.26.1 down")
            << recorded("2.26.1", "down.plain.err") << QStringLiteral("Removed");
        QTest::newRow("2.40.3 down")
            << recorded("2.40.3", "down.json.err") << QStringLiteral("Removed");
    }

    void followsTheWholeStack()
    {
        QFETCH(QByteArray, output);
        QFETCH(QString, last);
        QVERIFY(!output.isEmpty());
        ComposeProgress progress(recordedProject());
        int before = 0;
        const QByteArrayList lines = output.split('\n');
        for (const QByteArray &line : lines) {
            progress.feed(line);
            QVERIFY(progress.percent() >= before);
            before = progress.percent();
        }
        QCOMPARE(progress.services().size(), 8);
        for (const panel::ComposeServiceProgress &service : progress.services()) {
            QCOMPARE(service.status, last);
            QCOMPARE(service.percent, 100);
            QVERIFY(!service.hasFailed);
        }
        QCOMPARE(progress.percent(), 100);
    }

    /// Compose 5 tells the state in "text", and in "status" only how it goes.
    void followsTheShapesOfVersion5()
    {
        ComposeProgress progress(recordedProject(),
                                 {QStringLiteral("static"), QStringLiteral("redis")});
        const auto feed = [&progress](const char *line) { progress.feed(QByteArray(line)); };
        const auto service = [&progress](const char *name) {
            return progress.services().value(QString::fromLatin1(name));
        };
        feed(R"({"id":"Image wnc_static:v0.2.0","status":"Working","text":"Building"})");
        feed("#5 [static 2/4] RUN make -j2");
        QCOMPARE(service("static").doing, QStringLiteral("RUN make -j2"));
        QCOMPARE(service("static").steps, 4);
        feed("#5 DONE 1.0s");
        QCOMPARE(service("static").stepsDone, 1);
        feed(R"({"id":"Image wnc_static:v0.2.0","status":"Done","text":"Built"})");
        QCOMPARE(service("static").percent, 100);
        feed(R"({"id":"Container cnt_redis","status":"Working","text":"Starting"})");
        QCOMPARE(service("redis").status, QStringLiteral("Starting"));
        QVERIFY(service("redis").doing.isEmpty());
        feed(R"({"id":"Container cnt_redis","status":"Done","text":"Healthy"})");
        QCOMPARE(progress.percent(), 100);
        feed(
            R"({"id":"Container cnt_redis","status":"Error","text":"Error","details":"unhealthy"})");
        QVERIFY(service("redis").hasFailed);
    }

    void countsBuildSteps_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("2.26.1 plain") << recorded("2.26.1", "build.plain.out");
        QTest::newRow("2.40.3 plain") << recorded("2.40.3", "build.plain.out");
        QTest::newRow("2.40.3 json") << recorded("2.40.3", "build.json.out");
    }

    void countsBuildSteps()
    {
        QFETCH(QByteArray, output);
        ComposeProgress progress(recordedProject(), {QStringLiteral("static")});
        const QList<ComposeUpdate> updates = feedAll(progress, output);
        const panel::ComposeServiceProgress service =
            progress.services().value(QStringLiteral("static"));
        QCOMPARE(service.steps, 4);
        QCOMPARE(service.stepsDone, 4);
        QCOMPARE(service.percent, 95);
        QVERIFY(!progress.failedStep());
        QVERIFY(std::any_of(updates.cbegin(), updates.cend(), [](const ComposeUpdate &update) {
            return update.status == QLatin1String("Cached") && update.step == 2 && update.steps == 4
                   && update.name.startsWith(QStringLiteral("RUN apt-get"));
        }));
        progress.feed(" wnc_static:v0.2.0  Built");
        QCOMPARE(progress.percent(), 100);
    }

    /// Three services of two images, all at the same time.
    void aPullMovesOn()
    {
        panel::ComposeProject project;
        for (const char *name : {"one", "two", "three"}) {
            panel::ComposeService service;
            service.name = QLatin1String(name);
            project.services.append(service);
        }
        ComposeProgress progress(project, {}, ComposeProgress::Goal::Images);
        const auto two = [&progress] { return progress.services().value(QStringLiteral("two")); };
        QSet<int> seen;
        int before = 0;
        const QByteArray output = recorded("2.26.1", "pull.plain.err");
        QVERIFY(!output.isEmpty());
        for (const QByteArray &line : output.split('\n')) {
            progress.feed(line);
            QVERIFY(progress.percent() >= before);
            before = progress.percent();
            seen.insert(two().percent);
            if (line.startsWith(" 41a5bb7721d6 Downloading [======>") && two().percent > 0)
                QVERIFY2(two().doing.contains(QStringLiteral(" MB of ")), qPrintable(two().doing));
        }
        QCOMPARE(progress.percent(), 100);
        QVERIFY2(seen.size() > 20, qPrintable(QString::number(seen.size())));
    }

    void aPullIsAsFarAsItsLayers()
    {
        ComposeProgress progress(recordedProject(), {QStringLiteral("static")},
                                 ComposeProgress::Goal::Images);
        const auto feed = [&progress](const QByteArray &layer, const QByteArray &rest) {
            progress.feed(R"({"id":")" + layer + R"(","parent_id":"static",)" + rest + '}');
            return progress.services().value(QStringLiteral("static"));
        };
        progress.feed(R"({"id":"static","text":"Pulling"})");
        QCOMPARE(progress.percent(), 5);
        feed("old", R"("text":"Already exists","percent":100)");
        QCOMPARE(progress.percent(), 5); // says nothing of what there is to do
        feed("big", R"("text":"Pulling fs layer")");
        const auto half =
            feed("big", R"("text":"Downloading","current":50000000,"total":100000000)");
        const auto isAbout = [](int percent, double part) {
            return qAbs(percent - (5 + 90 * part)) <= 1;
        };
        QVERIFY(isAbout(half.percent, 0.35));
        QCOMPARE(half.doing, QStringLiteral("50.0 MB of 100.0 MB"));
        QVERIFY(isAbout(feed("big", R"("text":"Download complete","percent":100)").percent, 0.7));
        QVERIFY(
            isAbout(feed("big", R"("text":"Extracting","current":50,"total":100)").percent, 0.85));
        QCOMPARE(feed("big", R"("text":"Pull complete","percent":100)").percent, 95);
        progress.feed(R"({"id":"static","text":"Pulled"})");
        QCOMPARE(progress.percent(), 100);
        QVERIFY(progress.services().value(QStringLiteral("static")).doing.isEmpty());
    }

    void namesTheFailedStep_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::newRow("2.26.1") << recorded("2.26.1", "buildfail.out");
        QTest::newRow("2.40.3") << recorded("2.40.3", "buildfail.out");
    }

    void namesTheFailedStep()
    {
        QFETCH(QByteArray, output);
        ComposeProgress progress({}, {QStringLiteral("one")});
        feedAll(progress, output);
        QVERIFY(progress.failedStep());
        QCOMPARE(progress.failedStep()->service, QStringLiteral("one"));
        QCOMPARE(progress.failedStep()->step, 2);
        QVERIFY(progress.failedStep()->instruction.startsWith(QStringLiteral("RUN echo")));
        QVERIFY(progress.failedStep()->reason.endsWith(QStringLiteral("exit code: 1")));
        QVERIFY(progress.failedStep()->output.endsWith(QStringLiteral("before-fail")));
        QVERIFY(progress.services().value(QStringLiteral("one")).hasFailed);
    }

    void cancellingIsNoFailure_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<bool>("isTold"); // 2.40.3 just stops
        QTest::newRow("2.26.1") << recorded("2.26.1", "sigint-build.out") << true;
        QTest::newRow("2.40.3") << recorded("2.40.3", "sigint-build.out") << false;
    }

    void cancellingIsNoFailure()
    {
        QFETCH(QByteArray, output);
        QVERIFY(!output.isEmpty());
        ComposeProgress progress({}, {QStringLiteral("one")});
        const QList<ComposeUpdate> updates = feedAll(progress, output);
        QVERIFY(!progress.failedStep());
        const bool hasTold =
            std::any_of(updates.cbegin(), updates.cend(), [](const ComposeUpdate &update) {
                return update.status == QLatin1String("Cancelled");
            });
        QTEST(hasTold, "isTold");
    }

    void addsUpStages()
    {
        ComposeProgress progress({}, {QStringLiteral("app")});
        progress.feed("#1 [app builder 1/2] FROM a");
        progress.feed("#2 [app stage-1 1/3] FROM b");
        QCOMPARE(progress.services().value(QStringLiteral("app")).steps, 5);
        progress.feed("#1 DONE 0.1s");
        progress.feed("#1 DONE 0.1s");
        QCOMPARE(progress.services().value(QStringLiteral("app")).stepsDone, 1);
    }

    void followsTheClassicBuilder()
    {
        ComposeProgress progress({}, {QStringLiteral("app")});
        feedAll(progress, "Step 1/2 : FROM a\n ---> 0123\nStep 2/2 : RUN x\n");
        QCOMPARE(progress.services().value(QStringLiteral("app")).stepsDone, 1);
        QCOMPARE(progress.services().value(QStringLiteral("app")).steps, 2);
    }
};

QTEST_GUILESS_MAIN(ComposeProgressTest)
#include "ComposeProgressTest.moc"
