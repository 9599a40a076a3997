// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace panel {

// Checked reading of JSON: what is missing or of another type is Error::Kind::BadAnswer that names
// the field, never a default.

/// An object or an array. Empty bytes, a lone value, HTML, cut or malformed JSON: BadAnswer.
/// Invalid UTF-8 inside becomes U+FFFD, so that one bad name does not hide everything else.
Result<QJsonDocument> parseJson(const QByteArray &bytes);
Result<QJsonObject> parseJsonObject(const QByteArray &bytes);
Result<QJsonArray> parseJsonArray(const QByteArray &bytes);

Result<QString> stringField(const QJsonObject &json, const QString &key);
Result<bool> boolField(const QJsonObject &json, const QString &key);
/// Whole numbers that fit 64 bits only.
Result<qint64> integerField(const QJsonObject &json, const QString &key);
Result<QJsonObject> objectField(const QJsonObject &json, const QString &key);
Result<QJsonArray> arrayField(const QJsonObject &json, const QString &key);
/// RFC 3339, to UTC; the zero time of Go ("0001-01-01T00:00:00Z") is an invalid QDateTime.
Result<QDateTime> timeField(const QJsonObject &json, const QString &key);

/// Reads many fields in a row and keeps the first error, so that a parser reads like a list:
///
///     JsonReader reader(json);
///     image.id = reader.string("Id");
///     image.size = reader.integer("Size");
///     return reader.result(image);
///
/// Keys are string literals. After an error every read gives an empty value, and result() the
/// error.
class JsonReader
{
public:
    explicit JsonReader(QJsonObject json) : m_json(std::move(json)) {}

    QString string(const char *key);
    bool boolean(const char *key);
    qint64 integer(const char *key);
    int smallInteger(const char *key); ///< also refused: what does not fit 32 bits
    QDateTime time(const char *key);
    QJsonObject object(const char *key);
    QJsonArray array(const char *key);

    // Go writes null for an empty list or map, and leaves out what the engine has no value for:
    // these take both for empty, but still refuse another type.
    QJsonArray arrayOrNull(const char *key);
    QStringList stringsOrNull(const char *key);
    QHash<QString, QString> stringMapOrNull(const char *key);
    std::optional<QString> optionalString(const char *key);
    std::optional<qint64> optionalInteger(const char *key);
    std::optional<int> optionalSmallInteger(const char *key);
    std::optional<QJsonObject> optionalObject(const char *key);

    bool has(const char *key) const; ///< present and not null
    void refuse(const Error &error); ///< for checks that the parser makes itself

    const std::optional<Error> &error() const { return m_error; }

    template <typename T>
    Result<T> result(T value) const
    {
        if (m_error)
            return fail(*m_error);
        return value;
    }

private:
    template <typename T>
    T take(const Result<T> &field);

    QJsonObject m_json;
    std::optional<Error> m_error;
};

/// "The answer lacks …" and the like; for parsers that check by themselves.
Error badField(const QString &key, const QString &expected);

} // namespace panel
