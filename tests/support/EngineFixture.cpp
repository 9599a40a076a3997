// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EngineFixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace panel::test {

Endpoint localEngine()
{
    QString store = qEnvironmentVariable("MACHINE_STORAGE_PATH");
    if (store.isEmpty())
        store = QDir::home().filePath(QStringLiteral(".docker/machine"));
    const QString folder = store + QStringLiteral("/machines/default/");
    QFile file(folder + QStringLiteral("config.json"));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QJsonObject config = QJsonDocument::fromJson(bytes).object();
    QUrl url(
        config.value(QLatin1String("Driver")).toObject().value(QLatin1String("URL")).toString());
    url.setScheme(QStringLiteral("https"));
    const QJsonObject auth = config.value(QLatin1String("HostOptions"))
                                 .toObject()
                                 .value(QLatin1String("AuthOptions"))
                                 .toObject();
    const auto path = [&auth](const char *key) {
        return auth.value(QLatin1String(key)).toString();
    };
    return {QStringLiteral("default"),
            QStringLiteral("docker-machine"),
            url,
            {path("CaCertPath"), path("ClientCertPath"), path("ClientKeyPath")}};
}

EngineFixture::EngineFixture() : m_connection(localEngine()), m_containers(&m_connection) {}

EngineFixture::~EngineFixture()
{
    for (const QString &id : m_made) {
        answerOf<void>([&](QObject *requester, const Handler<void> &done) {
            return m_containers.remove(id, true, requester, done);
        });
    }
}

bool EngineFixture::connect()
{
    m_connection.open();
    return QTest::qWaitFor([this] { return m_connection.isConnected(); }, 10'000);
}

Result<QString> EngineFixture::create(const ContainerDraft &draft)
{
    const auto id = answerOf<QString>([&](QObject *requester, const Handler<QString> &done) {
        return m_containers.create(draft, requester, done);
    });
    if (id)
        m_made.append(*id);
    return id;
}

QString EngineFixture::run(const QString &name, const QString &script, bool tty, bool start)
{
    ContainerDraft draft;
    draft.name =
        QStringLiteral("paneltest-%1-%2")
            .arg(name, QString::number(QDateTime::currentMSecsSinceEpoch() % 1'000'000'000));
    draft.image = QStringLiteral("debian:bookworm-slim");
    draft.entrypoint = {QStringLiteral("/bin/sh"), QStringLiteral("-c")};
    draft.command = {script};
    draft.labels = {{QStringLiteral("paneltest"), name}};
    draft.tty = tty;
    const Result<QString> id = create(draft);
    if (!id) {
        qWarning("%s", qUtf8Printable(toPlainText(id.error())));
        return {};
    }
    if (!start)
        return *id;
    const auto started = answerOf<void>([&](QObject *requester, const Handler<void> &done) {
        return m_containers.start(*id, requester, done);
    });
    if (!started)
        qWarning("%s", qUtf8Printable(toPlainText(started.error())));
    return started ? *id : QString();
}

} // namespace panel::test
