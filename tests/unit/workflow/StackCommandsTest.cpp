// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/StackCommands.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace panel {

class StackCommandsTest : public QObject
{
    Q_OBJECT

    static ComposeTarget target()
    {
        ComposeTarget target;
        target.project.files = {QStringLiteral("/my stack/compose.yml")};
        Endpoint endpoint;
        endpoint.name = QStringLiteral("colima");
        endpoint.url = QUrl(QStringLiteral("unix:///run/docker.sock"));
        target.endpoint = endpoint;
        return target;
    }

    static ComposeProject project()
    {
        ComposeProject project;
        project.secrets = {{QStringLiteral("db"), QStringLiteral("DB_PASSWORD"), {}, false},
                           {QStringLiteral("file"), {}, QStringLiteral("/f"), false}};
        return project;
    }

    static ShownCommands of(const QList<ShownCommands> &all, const char *title)
    {
        for (const ShownCommands &one : all) {
            if (one.title == QLatin1String(title))
                return one;
        }
        return {};
    }

private Q_SLOTS:
    void theWholeStack()
    {
        ComposeTarget vm = target();
        vm.endpoint->renewal = CertificateRenewal::byDockerMachine(QStringLiteral("my vm"));
        const auto all = stackCommands(project(), vm);
        QCOMPARE(all.first().commands,
                 QStringList{QStringLiteral("eval \"$(docker-machine env 'my vm')\"")});
        const QString lead = QStringLiteral("docker compose -f '/my stack/compose.yml' ");
        const ShownCommands up = of(all, "Bring up, rebuild");
        QCOMPARE(up.commands,
                 (QStringList{lead + QStringLiteral("build"), lead + QStringLiteral("up -d")}));
        QVERIFY2(up.note.contains(QStringLiteral("DB_PASSWORD")), qPrintable(up.note));
        QVERIFY(of(all, "Full clean")
                    .commands.first()
                    .endsWith(QStringLiteral("--volumes --rmi local")));
        QVERIFY(of(all, "Stop").note.isEmpty());
    }

    /// docker-machine may not be there where it did not make the machine.
    void anEngineOfDriverNoneIsFoundByVariables()
    {
        ComposeTarget none = target();
        none.endpoint->name = QStringLiteral("default");
        none.endpoint->url = QUrl(QStringLiteral("https://127.0.0.1:2376"));
        const QTemporaryDir folder;
        for (const char *name : {"ca.pem", "cert.pem", "key.pem"}) {
            QFile file(folder.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        none.endpoint->tlsFiles = {folder.filePath(QStringLiteral("ca.pem")),
                                   folder.filePath(QStringLiteral("cert.pem")),
                                   folder.filePath(QStringLiteral("key.pem"))};
        none.endpoint->renewal = {CertificateRenewal::By::LocalEngine};
        QCOMPARE(stackCommands(project(), none).first().commands,
                 QStringList{QStringLiteral("export DOCKER_CERT_PATH=%1 "
                                            "DOCKER_HOST=tcp://127.0.0.1:2376 DOCKER_TLS_VERIFY=1")
                                 .arg(folder.path())});
    }

    void oneService()
    {
        const auto all = stackCommands(
            project(), target(),
            {QStringLiteral("web"), {QStringLiteral("cnt_web"), QStringLiteral("cnt_web_2")}});
        QCOMPARE(all.first().commands,
                 QStringList{QStringLiteral("export DOCKER_HOST=unix:///run/docker.sock")});
        const ShownCommands up = of(all, "Bring up, rebuild");
        QCOMPARE(up.commands.size(), 2);
        QVERIFY(up.commands.first().endsWith(QStringLiteral(" build web")));
        QVERIFY(of(all, "Re-create").commands.first().contains(QStringLiteral("--force-recreate")));
        QCOMPARE(of(all, "Start").commands,
                 (QStringList{QStringLiteral("docker container start cnt_web"),
                              QStringLiteral("docker container start cnt_web_2")}));
        QCOMPARE(of(all, "Stop").commands,
                 (QStringList{QStringLiteral("docker container stop -t 10 cnt_web"),
                              QStringLiteral("docker container stop -t 10 cnt_web_2")}));
        QCOMPARE(of(all, "Restart").commands,
                 (QStringList{QStringLiteral("docker container restart -t 10 cnt_web"),
                              QStringLiteral("docker container restart -t 10 cnt_web_2")}));
        QVERIFY(of(all, "Down").commands.isEmpty());
    }
};

} // namespace panel

QTEST_GUILESS_MAIN(panel::StackCommandsTest)
#include "StackCommandsTest.moc"
