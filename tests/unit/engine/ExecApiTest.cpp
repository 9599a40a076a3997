// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ExecApi.h"

#include "tests/support/EngineFixture.h"
#include "tests/support/PlayedEngine.h"

#include <QTest>

namespace panel {

using test::FaultyServer;
using test::httpAnswer;

/// The server stands for an engine that keeps the connection of a program's output open after its
/// end, as a real one does for seconds.
class ExecApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutputThatStaysOpenHoldsNothingUp()
    {
        test::TlsFixture tls;
        QVERIFY2(tls.isValid(), qPrintable(tls.what()));
        FaultyServer server(tls, FaultyServer::Behaviour::Answer);
        playEngine(server);
        server.answerPath("/v1.41/containers/db/exec", httpAnswer("201 Created", R"({"Id":"e1"})"));
        server.answerPath("/v1.41/exec/e1/json",
                          httpAnswer("200 OK", R"({"Running":false,"ExitCode":3})"));
        server.play({QByteArray("HTTP/1.1 200 OK\r\nContent-Type: "
                                "application/vnd.docker.raw-stream\r\n\r\n")
                         + QByteArray("\1\0\0\0\0\0\0\4out\n", 12)
                         + QByteArray("\2\0\0\0\0\0\0\4err\n", 12),
                     {},
                     {},
                     false},
                    "/v1.41/exec/e1/start");
        EngineConnection engine(test::endpointOf(server, tls));
        engine.open();
        QTRY_VERIFY(engine.isConnected());
        const auto end = test::answerOf<ExecEnd>([&](QObject *requester, const auto &done) {
            return ExecApi(&engine).run(QStringLiteral("db"), {QStringLiteral("true")}, requester,
                                        done);
        });
        QVERIFY2(end, end ? "" : qPrintable(toPlainText(end.error())));
        QCOMPARE(*end, (ExecEnd{3, "out\n", "err\n"}));
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::ExecApiTest)
#include "ExecApiTest.moc"
