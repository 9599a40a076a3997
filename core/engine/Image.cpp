// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/Image.h"

#include "core/http/JsonFields.h"

namespace panel {

namespace {

/// Before API 1.43 an image without a name has this one.
QStringList realTags(QStringList tags)
{
    tags.removeAll(QStringLiteral("<none>:<none>"));
    return tags;
}

} // namespace

Result<Image> Image::fromListJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Image image;
    image.id = reader.string("Id");
    image.tags = realTags(reader.stringsOrNull("RepoTags"));
    image.size = reader.integer("Size");
    image.created = QDateTime::fromSecsSinceEpoch(reader.integer("Created"), Qt::UTC);
    image.labels = reader.stringMapOrNull("Labels");
    return reader.result(image);
}

Result<Image> Image::fromInspectJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Image image;
    image.id = reader.string("Id");
    image.tags = realTags(reader.stringsOrNull("RepoTags"));
    image.size = reader.integer("Size");
    if (!reader.optionalString("Created").value_or(QString()).isEmpty())
        image.created = reader.time("Created");
    JsonReader config(reader.optionalObject("Config").value_or(QJsonObject()));
    image.labels = config.stringMapOrNull("Labels");
    if (config.error())
        reader.refuse(*config.error());
    return reader.result(image);
}

} // namespace panel
