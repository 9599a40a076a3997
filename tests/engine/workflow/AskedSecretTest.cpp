// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/HeadlessRun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

/// A secret that only the user knows, in a terminal: bring-up asks for it, and it can be set while
/// the project has no container yet.
class AskedSecretTest : public QObject
{
    Q_OBJECT

    using End = panel::test::HeadlessEnd;

    End panel(const QStringList &words, const QByteArray &input = {}) const
    {
        using namespace panel::test;
        return runWithoutKeychain(headlessProgram(), onProject(file(), words), input);
    }

    QString file() const { return m_folder.filePath(QStringLiteral("compose.yml")); }

private Q_SLOTS:
    void itIsSetBeforeTheFirstBringUp()
    {
        QFile compose(file());
        QVERIFY(compose.open(QIODevice::WriteOnly));
        compose.write("name: panelaskedsecret\nservices:\n  web:\n    image: debian:bookworm-slim\n"
                      "    secrets: [api_key]\nsecrets:\n  api_key:\n    environment: API_KEY\n"
                      "    labels: {inception-panel.ask: \"true\"}\n");
        compose.close();

        const End up = panel({QStringLiteral("up")});
        QCOMPARE(up.exitCode, 1);
        QVERIFY2(up.errors.contains("api_key has no value yet"), up.errors.constData());
        const QStringList list{QStringLiteral("secrets"), QStringLiteral("--json")};
        QCOMPARE(stateIn(panel(list).output), QStringLiteral("missing"));

        const End set =
            panel({QStringLiteral("secrets"), QStringLiteral("set"), QStringLiteral("api_key")},
                  "of-somebody-else\n");
        QVERIFY2(set.exitCode == 0, (set.output + set.errors).constData());
        QCOMPARE(stateIn(panel(list).output), QStringLiteral("set"));
    }

private:
    static QString stateIn(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json)
            .object()
            .value(QLatin1String("secrets"))
            .toArray()
            .first()
            .toObject()
            .value(QLatin1String("state"))
            .toString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(AskedSecretTest)
#include "AskedSecretTest.moc"
