// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ApiTable.h"

#include "core/engine/ContainerApi.h"
#include "core/engine/EngineConnection.h"
#include "core/http/HijackedConnection.h"
#include "tests/support/EngineFixture.h"
#include "tests/support/PlayedEngine.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <optional>

namespace panel {

using namespace std::chrono_literals;
using test::FaultyServer;

class ApiTableTest : public QObject
{
    Q_OBJECT

    static HttpRequest request(const QByteArray &method, const QString &path)
    {
        HttpRequest made;
        made.method = method;
        made.path = path;
        return made;
    }

    /// The text of every source of the product but the table itself.
    static QStringList sources()
    {
        QStringList texts;
        for (const char *folder : {"core", "gui"}) {
            QDirIterator files(QStringLiteral(PANEL_SOURCE_DIR "/") + QString::fromLatin1(folder),
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (path.contains(QStringLiteral("/ApiTable.")))
                    continue;
                QFile file(path);
                if (file.open(QIODevice::ReadOnly))
                    texts.append(QString::fromUtf8(file.readAll()));
            }
        }
        return texts;
    }

    static bool isAllowed(const QByteArray &method, const QString &path)
    {
        return allowedOperation(request(method, path), newestApiVersion).has_value();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_tls.isValid(), qPrintable(m_tls.what())); }

    void everyRowIsAskedForAndNothingElse()
    {
        QFile header(QStringLiteral(PANEL_SOURCE_DIR "/core/engine/ApiTable.h"));
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(header.readAll());
        const QString body =
            text.section(QStringLiteral("enum class Api {"), 1, 1).section(u'}', 0, 0);
        QStringList names;
        for (const QString &name : body.split(u','))
            if (!name.trimmed().isEmpty())
                names.append(name.trimmed());
        QCOMPARE(std::size_t(names.size()), apiOperations().size());

        const QString all = sources().join(u'\n');
        for (const QString &name : std::as_const(names)) {
            const QRegularExpression use(QStringLiteral("\\bApi::%1\\b").arg(name));
            QVERIFY2(all.contains(use), qPrintable(name + QStringLiteral(" is asked for nowhere")));
        }
        // A path that is written elsewhere is one of the table's.
        static const QRegularExpression comments(QStringLiteral("^\\s*///?.*$"),
                                                 QRegularExpression::MultilineOption);
        const QString code = QString(all).remove(comments);
        static const QRegularExpression paths(QStringLiteral(
            "\"(/"
            "(?:_ping|auth|build|commit|configs|containers|distribution|events|exec|images|info|"
            "networks|nodes|plugins|services|session|swarm|system|tasks|version|volumes)"
            "(?:/[^\"]*)?)\""));
        for (auto found = paths.globalMatch(code); found.hasNext();) {
            const QString path = found.next().captured(1);
            const auto methods = {"HEAD", "GET", "POST", "PUT", "DELETE"};
            QVERIFY2(std::any_of(methods.begin(), methods.end(),
                                 [&path](const char *method) { return isAllowed(method, path); }),
                     qPrintable(path));
        }
    }

    void limitsMakeSense()
    {
        for (const ApiOperation &row : apiOperations()) {
            const QByteArray method(row.method);
            QCOMPARE(row.isChange, method != "GET" && method != "HEAD");
            QVERIFY2(row.headDeadline > 0s && row.headDeadline <= 120s, row.path);
            QVERIFY2(row.deadline == 0s || row.deadline >= row.headDeadline, row.path);
            QVERIFY2(row.maximumBytes >= 0 && row.maximumBytes <= 32 * 1024 * 1024, row.path);
            QVERIFY2(row.since >= oldestApiVersion && row.since <= newestApiVersion, row.path);
            const HttpRequest made = apiRequest(row.id, QStringLiteral("x"));
            const auto found = allowedOperation(made, oldestApiVersion);
            QVERIFY2(found && found->id == row.id, row.path);
        }
    }

    void paths_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isIn");
        const auto row = [](const char *method, const QString &path, bool isIn) {
            QTest::addRow("%s %s", method, qPrintable(path)) << QByteArray(method) << path << isIn;
        };
        row("GET", QStringLiteral("/containers/json"), true);
        row("GET", QStringLiteral("/containers/a{}b/json"), true);
        row("GET", QStringLiteral("/images/registry:5000/a/b:1.0/json"), true);
        row("DELETE", QStringLiteral("/images/a/b"), true);
        row("POST", QStringLiteral("/containers/json"), false);
        row("DELETE", QStringLiteral("/containers"), false);
        row("DELETE", QStringLiteral("/containers/a/b"), false);
        row("GET", QStringLiteral("/containers//json"), false);
        row("GET", QStringLiteral("/containers/a/b/json"), false);
        row("GET", QStringLiteral("/images//json"), false);
        row("GET", QStringLiteral("/images/a//json"), false);
        row("POST", QStringLiteral("/containers/prune"), false);
        row("POST", QStringLiteral("/images/create"), false);
        row("POST", QStringLiteral("/swarm/leave"), false);
        row("PUT", QStringLiteral("/containers/a/archive"), true);
        row("PUT", QStringLiteral("/containers/a/start"), false);
        row("get", QStringLiteral("/info"), false);
        row("GET", QStringLiteral("/info/"), false);
        row("GET", QStringLiteral("info"), false);
        row("GET", QString(), false);
    }

    void paths()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(bool, isIn);
        const auto found = allowedOperation(request(method, path), newestApiVersion);
        QCOMPARE(found.has_value(), isIn);
        if (!found)
            QCOMPARE(found.error().kind, Error::Kind::InvalidInput);
    }

    void anEngineBelowTheFirstVersionIsTold()
    {
        const auto found = allowedOperation(apiRequest(Api::Info), ApiVersion{1, 39});
        QCOMPARE(found.error().kind, Error::Kind::VersionUnsupported);
        QVERIFY(found.error().message.contains(QStringLiteral("1.39")));
    }

    void whatIsNotInTheTableIsNotSent()
    {
        FaultyServer server(m_tls, FaultyServer::Behaviour::Answer);
        test::playEngine(server);
        EngineConnection engine(test::endpointOf(server, m_tls));
        engine.open();
        QTRY_VERIFY(engine.isConnected());
        const qsizetype asked = server.requests().size();

        const HttpRequest prune = request("POST", QStringLiteral("/volumes/prune"));
        const auto answer =
            test::answerOf<HttpAnswer>([&](QObject *requester, const Handler<HttpAnswer> &done) {
                return engine.send(prune, requester, done);
            });
        QCOMPARE(answer.error().kind, Error::Kind::InvalidInput);
        QVERIFY(answer.error().message.contains(QStringLiteral("/volumes/prune")));

        std::optional<Error> error;
        const auto keep = [&error](const Result<void> &outcome) { error = outcome.error(); };
        connect(engine.open(prune, this), &HttpStream::ended, this, keep);
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::InvalidInput);
        error.reset();
        connect(engine.hijack(prune, this), &HttpStream::ended, this, keep);
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, Error::Kind::InvalidInput);

        // A name that would make another request of it.
        for (const char *name : {"", "a/b", "..", "../../info", "a/../b"}) {
            const auto removed = test::answerOf<void>([&](QObject *r, const Handler<void> &done) {
                return ContainerApi(&engine).remove(QString::fromLatin1(name), false, r, done);
            });
            QVERIFY2(!removed && removed.error().kind == Error::Kind::InvalidInput, name);
        }
        QCOMPARE(server.requests().size(), asked);
        QVERIFY(engine.isConnected());
    }

private:
    test::TlsFixture m_tls;
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ApiTableTest)
#include "ApiTableTest.moc"
