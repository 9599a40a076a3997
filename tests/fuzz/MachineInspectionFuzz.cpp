// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// config.json of a machine as it is shown: no secret is left in it.
#include "core/base/PlainText.h"
#include "core/session/MachineInspection.h"
#include "tests/fuzz/Fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace panel;

namespace {

/// A word that nothing else has, of the characters of a password.
QString secretOf(const QByteArray &bytes)
{
    QString secret = QStringLiteral("s3cr");
    for (const char byte : bytes.left(40)) {
        if (byte > ' ' && byte < 0x7f && byte != '/' && byte != '"' && byte != '\\')
            secret += QLatin1Char(byte);
    }
    return secret + QStringLiteral("3t");
}

QByteArray shown(const QJsonObject &config)
{
    return QJsonDocument(maskSecrets(config)).toJson(QJsonDocument::Compact);
}

void checkText(const QJsonValue &value)
{
    if (value.isString())
        fuzz::require(plainText(value.toString()) == value.toString(), "texts can be shown");
    for (const QJsonValue element : value.toArray())
        checkText(element);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        fuzz::require(plainText(it.key()) == it.key(), "keys can be shown");
        checkText(it.value());
    }
}

} // namespace

PANEL_FUZZ(bytes)
{
    const QJsonObject config = QJsonDocument::fromJson(bytes).object();
    const QJsonObject masked = maskSecrets(config);
    checkText(masked);
    fuzz::require(maskSecrets(masked) == masked, "what is masked stays so");

    const QString secret = secretOf(bytes);
    const QList<QPair<QString, QString>> places{
        {QStringLiteral("AccessToken"), secret},
        {QStringLiteral("SSHPassword"), secret},
        {QStringLiteral("Url"), QStringLiteral("https://me:%1@box:2376/x").arg(secret)},
        {QStringLiteral("Discovery"), QStringLiteral("token://%1").arg(secret)},
        {QStringLiteral("Env"), QStringLiteral("DB_PASSWORD=%1").arg(secret)},
        {QStringLiteral("Key"), QStringLiteral("-----BEGIN PRIVATE KEY-----%1").arg(secret)},
    };
    for (const auto &[key, text] : places) {
        QJsonObject holder = config;
        holder.insert(key, QJsonArray{text, QJsonObject{{QStringLiteral("x"), text}}});
        const bool isBare = text == secret;
        holder.insert(QStringLiteral("Driver"),
                      isBare ? QJsonObject{{key, text}} : QJsonObject{{QStringLiteral("y"), text}});
        const QByteArray before = QJsonDocument(config).toJson(QJsonDocument::Compact);
        if (!before.contains(secret.toUtf8()))
            fuzz::require(!shown(holder).contains(secret.toUtf8()), "a secret is not shown");
    }
}
