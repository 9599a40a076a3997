// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/SecretReport.h"

#include <QJsonArray>
#include <QTest>

using namespace panel;

class SecretReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsNotThereIsTold()
    {
        StackSecret secret;
        secret.name = QStringLiteral("key");
        secret.source = StackSecret::Source::File;
        secret.file = QStringLiteral("/srv/key.pem");
        secret.state = StackSecret::State::Set;
        QVERIFY(secretsText({secret}, {}).contains(QStringLiteral("in the file /srv/key.pem")));
        secret.state = StackSecret::State::Missing;
        QVERIFY(secretsText({secret}, {})
                    .contains(QStringLiteral("the file /srv/key.pem is not there")));
        QCOMPARE(secretsJson({secret}, {}, true)
                     .value(QLatin1String("secrets"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("state"))
                     .toString(),
                 QStringLiteral("missing"));
    }
};

QTEST_GUILESS_MAIN(SecretReportTest)
#include "SecretReportTest.moc"
