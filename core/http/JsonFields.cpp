// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/JsonFields.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <limits>

namespace panel {

namespace {

QString nextStep()
{
    return Tr::tr("Check that a Docker engine answers at this address, and which version it has.");
}

tl::unexpected<Error> badAnswer(const QString &message, const QByteArray &bytes)
{
    return fail(Error::Kind::BadAnswer, message, nextStep(),
                elided(plainText(bytes.left(400)), 400));
}

template <typename T>
Result<T> typed(bool fits, const QString &key, const QString &expected, T value)
{
    if (!fits)
        return fail(badField(key, expected));
    return value;
}

QString latin(const char *key)
{
    return QString::fromLatin1(key);
}

} // namespace

Error badField(const QString &key, const QString &expected)
{
    return {Error::Kind::BadAnswer,
            Tr::tr("The answer could not be understood: its field %1 is not %2.")
                .arg(elided(plainText(key)), expected),
            nextStep(),
            {}};
}

Result<QJsonDocument> parseJson(const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty())
        return fail(Error::Kind::BadAnswer, Tr::tr("The answer is empty."), nextStep());
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(bytes).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError) {
        return badAnswer(
            Tr::tr("The answer is not JSON, or not all of it (%1).").arg(error.errorString()),
            bytes);
    }
    return document;
}

Result<QJsonObject> parseJsonObject(const QByteArray &bytes)
{
    const Result<QJsonDocument> document = parseJson(bytes);
    if (!document)
        return fail(document.error());
    if (!document->isObject())
        return badAnswer(Tr::tr("The answer is not a JSON object."), bytes);
    return document->object();
}

Result<QJsonArray> parseJsonArray(const QByteArray &bytes)
{
    const Result<QJsonDocument> document = parseJson(bytes);
    if (!document)
        return fail(document.error());
    if (!document->isArray())
        return badAnswer(Tr::tr("The answer is not a JSON list."), bytes);
    return document->array();
}

Result<QString> stringField(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    return typed(value.isString(), key, Tr::tr("a text"), value.toString());
}

Result<bool> boolField(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    return typed(value.isBool(), key, Tr::tr("true or false"), value.toBool());
}

Result<qint64> integerField(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    // Two different defaults: only a whole number in range gives the same twice.
    const bool whole = value.isDouble() && value.toInteger(0) == value.toInteger(1);
    return typed(whole, key, Tr::tr("a whole number"), value.toInteger());
}

Result<QJsonObject> objectField(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    return typed(value.isObject(), key, Tr::tr("an object"), value.toObject());
}

Result<QJsonArray> arrayField(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json.value(key);
    return typed(value.isArray(), key, Tr::tr("a list"), value.toArray());
}

Result<QDateTime> timeField(const QJsonObject &json, const QString &key)
{
    const Result<QString> text = stringField(json, key);
    if (!text)
        return fail(text.error());
    if (text->startsWith(QStringLiteral("0001-01-01T00:00:00")))
        return QDateTime();
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    return typed(time.isValid(), key, Tr::tr("a time"), time.toUTC());
}

template <typename T>
T JsonReader::take(const Result<T> &field)
{
    if (field)
        return *field;
    if (!m_error)
        m_error = field.error();
    return T();
}

QString JsonReader::string(const char *key)
{
    return take(stringField(m_json, latin(key)));
}

bool JsonReader::boolean(const char *key)
{
    return take(boolField(m_json, latin(key)));
}

qint64 JsonReader::integer(const char *key)
{
    return take(integerField(m_json, latin(key)));
}

int JsonReader::smallInteger(const char *key)
{
    const qint64 value = integer(key);
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) {
        refuse(badField(latin(key), Tr::tr("a number of reasonable size")));
        return 0;
    }
    return int(value);
}

QDateTime JsonReader::time(const char *key)
{
    return take(timeField(m_json, latin(key)));
}

QJsonObject JsonReader::object(const char *key)
{
    return take(objectField(m_json, latin(key)));
}

QJsonArray JsonReader::array(const char *key)
{
    return take(arrayField(m_json, latin(key)));
}

QJsonArray JsonReader::arrayOrNull(const char *key)
{
    return has(key) ? array(key) : QJsonArray();
}

QStringList JsonReader::stringsOrNull(const char *key)
{
    QStringList strings;
    const QJsonArray values = arrayOrNull(key);
    for (const QJsonValue value : values) {
        if (!value.isString())
            refuse(badField(latin(key), Tr::tr("a list of texts")));
        strings.append(value.toString());
    }
    return strings;
}

QHash<QString, QString> JsonReader::stringMapOrNull(const char *key)
{
    QHash<QString, QString> map;
    const QJsonObject values = has(key) ? object(key) : QJsonObject();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!it.value().isString())
            refuse(badField(latin(key), Tr::tr("a map of texts")));
        map.insert(it.key(), it.value().toString());
    }
    return map;
}

std::optional<QString> JsonReader::optionalString(const char *key)
{
    return has(key) ? std::optional(string(key)) : std::nullopt;
}

std::optional<qint64> JsonReader::optionalInteger(const char *key)
{
    return has(key) ? std::optional(integer(key)) : std::nullopt;
}

std::optional<int> JsonReader::optionalSmallInteger(const char *key)
{
    return has(key) ? std::optional(smallInteger(key)) : std::nullopt;
}

std::optional<QJsonObject> JsonReader::optionalObject(const char *key)
{
    return has(key) ? std::optional(object(key)) : std::nullopt;
}

bool JsonReader::has(const char *key) const
{
    const QJsonValue value = m_json.value(latin(key));
    return !value.isUndefined() && !value.isNull();
}

void JsonReader::refuse(const Error &error)
{
    if (!m_error)
        m_error = error;
}

} // namespace panel
