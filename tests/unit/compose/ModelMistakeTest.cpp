// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeFailure.h"
#include "core/compose/FileMistake.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace panel;

/// What Compose can read but does not take is told with the file and the line of the entry,
/// whatever Compose says of it. The words are those of Compose 2.26 and 2.40.
class ModelMistakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEntryIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const char *text, const char *said,
                            const char *message) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(said)
                                << QString::fromUtf8(message);
        };
        row("empty", "# to be written\n", "empty compose file",
            "compose.yaml: there is nothing in it");
        row("host port", "services:\n  web:\n    ports:\n      - 8080:80\n      - 99999:80\n",
            "Invalid hostPort: 99999",
            "compose.yaml, line 5: 99999 is no port: ports are numbers from 1 to 65535.");
        row("host port of a variable", "services:\n  web:\n    ports: ['${PORT}:80']\n",
            "Invalid hostPort: 88888",
            ".env, line 2: 88888 is no port: ports are numbers from 1 to 65535.");
        row("container port", "services:\n  web:\n    ports: ['127.0.0.1:80:abc/tcp']\n",
            "Invalid containerPort: abc",
            "compose.yaml, line 3: abc is no port: ports are numbers from 1 to 65535.");
        row("open brace", "services:\n  web:\n    environment:\n      A: ok\n      B: \"${FOO\"\n",
            "invalid interpolation format for services.web.environment.B.\n"
            "You may need to escape any $ with another $.\n${FOO",
            "compose.yaml, line 5: services.web.environment.B has a “$” that begins no variable.");
        row("open brace in a list",
            "services:\n  web:\n    environment:\n      - A=1\n      - B=${FOO\n",
            "invalid interpolation format for services.web.environment.[].\n"
            "You may need to escape any $ with another $.\nB=${FOO",
            "compose.yaml, line 5: services.web.environment.[] has a “$” that begins no variable.");
        row("list of services", "name: x\nservices:\n  - web\n", "services must be a mapping",
            "compose.yaml, line 2: The compose file has a mistake: services must be a mapping");
        row("service as a list", "services:\n  web:\n    - image: x\n",
            "services.web must be a mapping",
            "compose.yaml, line 2: The compose file has a mistake: services.web must be a mapping");
        row("no keys", "- services\n",
            "yaml: unmarshal errors:\n  line 1: cannot unmarshal !!seq into cli.named",
            "compose.yaml, line 1: A compose file consists of keys such as “services:”, which this "
            "one does not.");
        row("unknown service", "services:\n  web:\n    depends_on:\n      - db\n      - nope\n",
            "service \"web\" depends on undefined service \"nope\": invalid compose project",
            "compose.yaml, line 5: web needs the service nope, which is not there.");
        row("unknown service as a key",
            "services:\n  web:\n    depends_on:\n      nope:\n        condition: x\n",
            "service \"web\" depends on undefined service \"nope\": invalid compose project",
            "compose.yaml, line 4: web needs the service nope, which is not there.");
        row("network of an unknown service",
            "services:\n  web:\n    image: x\n    network_mode: service:nope\n",
            "service \"web\" depends on undefined service \"nope\": invalid compose project",
            "compose.yaml, line 4: web needs the service nope, which is not there.");
        row("unknown volume",
            "services:\n  web:\n    volumes:\n      - a:/a\n      - data:/data:ro\nvolumes: {a: "
            "}\n",
            "service \"web\" refers to undefined volume data: invalid compose project",
            "compose.yaml, line 5: web uses the volume data, which is not defined.");
        row("unknown volume as a key",
            "services:\n  web:\n    volumes:\n      - type: volume\n        source: data\n",
            "service \"web\" refers to undefined volume data: invalid compose project",
            "compose.yaml, line 5: web uses the volume data, which is not defined.");
        row("unknown network", "services:\n  web:\n    image: x\n    networks: [front]\n",
            "service \"web\" refers to undefined network front: invalid compose project",
            "compose.yaml, line 4: web uses the network front, which is not defined.");
        row("unknown secret", "services:\n  web:\n    secrets:\n      - word\n",
            "service \"web\" refers to undefined secret word: invalid compose project",
            "compose.yaml, line 4: web uses the secret word, which is not defined.");
        row("time", "services:\n  web:\n    healthcheck:\n      interval: 5 sec\n",
            "decoding failed due to the following error(s):\n\nerror decoding "
            "'services[web].healthcheck.interval': time: unknown unit \" sec\" in duration \"5 "
            "sec\"",
            "compose.yaml, line 4: healthcheck.interval of web is not understood: unknown unit \" "
            "sec\" in duration \"5 sec\"");
        row("time, as 2.40 says it", "services:\n  web:\n    healthcheck:\n      interval: 5 sec\n",
            "decoding failed due to the following error(s):\n\n"
            "'services[web].healthcheck.interval' time: unknown unit \" sec\" in duration \"5 "
            "sec\"",
            "compose.yaml, line 4: healthcheck.interval of web is not understood: unknown unit \" "
            "sec\" in duration \"5 sec\"");
    }

    void theEntryIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        QFETCH(QString, message);
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("compose.yaml")), text);
        write(folder.filePath(QStringLiteral(".env")), "A=1\nPORT=88888\n");
        ProcessEnd end;
        end.exitCode = 1;
        end.standardError = said + '\n';
        const Error error = composeFailure(end, ComposeAction::ReadFile);
        QCOMPARE(error.kind, Error::Kind::FileMalformed);
        QVERIFY(!error.next.isEmpty());
        QCOMPARE(withPlace(error, *projectFilesAt(folder.path())).message, message);
    }

    void ofTwoFilesTheOneThatNamesItIsMeant()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("compose.yaml")), "services:\n  web:\n    image: x\n");
        write(folder.filePath(QStringLiteral("compose.override.yaml")),
              "services:\n  web:\n    volumes: ['data:/data']\n");
        ProcessEnd end;
        end.exitCode = 1;
        end.standardError =
            "service \"web\" refers to undefined volume data: invalid compose project\n";
        const Error error =
            withPlace(composeFailure(end, ComposeAction::ReadFile), *projectFilesAt(folder.path()));
        QVERIFY2(error.message.startsWith(QStringLiteral("compose.override.yaml, line 3: ")),
                 qPrintable(error.message));
    }

private:
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

QTEST_GUILESS_MAIN(ModelMistakeTest)
#include "ModelMistakeTest.moc"
