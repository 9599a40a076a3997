// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/MachineInspection.h"

#include "core/base/PlainText.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace panel {

namespace {

const QString mask = QStringLiteral("••••••");

bool isSecretName(const QString &name)
{
    static const QRegularExpression words(
        QStringLiteral("token|passw|passphrase|secret|credential|private_?key|api_?key|"
                       "access_?key|auth_?key|key\\z"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression places(QStringLiteral("(?:path|file|dir|name|pair)\\z"),
                                           QRegularExpression::CaseInsensitiveOption);
    return words.match(name).hasMatch() && !places.match(name).hasMatch();
}

bool isPath(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral("\\A(?:/|~/|[A-Za-z]:\\\\)[^\\n]*\\z"));
    return rule.match(text).hasMatch();
}

/// `text`: plain.
QString maskedText(const QString &text)
{
    static const QRegularExpression password(QStringLiteral("(://[^/@\\s:]*:)[^/\\s]*(@)"));
    static const QRegularExpression discovery(QStringLiteral("\\btoken://\\S+"));
    static const QRegularExpression assignment(QStringLiteral("\\A(?:--)?([^=\\s]+)=(.+)\\z"),
                                               QRegularExpression::DotMatchesEverythingOption);
    if (text.contains(QLatin1String("PRIVATE KEY-----")))
        return mask;
    if (const auto match = assignment.match(text);
        match.hasMatch() && isSecretName(match.captured(1)) && !isPath(match.captured(2)))
        return text.left(match.capturedStart(2)) + mask;
    QString safe = text;
    safe.replace(password, QStringLiteral("\\1") + mask + QStringLiteral("\\2"));
    safe.replace(discovery, QStringLiteral("token://") + mask);
    return safe;
}

QJsonValue masked(const QJsonValue &value, bool isSecret);

QJsonObject maskedObject(const QJsonObject &object, bool isSecret)
{
    QJsonObject safe;
    for (auto it = object.begin(); it != object.end(); ++it)
        safe.insert(plainText(it.key()), masked(it.value(), isSecret || isSecretName(it.key())));
    return safe;
}

QJsonValue masked(const QJsonValue &value, bool isSecret)
{
    switch (value.type()) {
    case QJsonValue::Object: return maskedObject(value.toObject(), isSecret);
    case QJsonValue::Array: {
        QJsonArray safe;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            safe.append(masked(element, isSecret));
        return safe;
    }
    case QJsonValue::String: {
        // First: a control character could hide from the rules what is seen when it is gone.
        const QString text = plainText(value.toString());
        if (isSecret && !text.isEmpty() && !isPath(text))
            return mask;
        return maskedText(text);
    }
    case QJsonValue::Double: return isSecret ? QJsonValue(mask) : value;
    default: return value;
    }
}

} // namespace

QJsonObject maskSecrets(const QJsonObject &config)
{
    return maskedObject(config, false);
}

} // namespace panel
