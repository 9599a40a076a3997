// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volumes/VolumeCopy.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/http/JsonFields.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace panel {

namespace {

constexpr qint64 longestDescription = 1024 * 1024;

QString descriptionOf(const QString &tarFile)
{
    return tarFile + QStringLiteral(".json");
}

QJsonObject mapJson(const QHash<QString, QString> &map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

Result<VolumeCopy> fromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    VolumeCopy copy;
    copy.volume.name = reader.string("volume");
    copy.volume.driver = reader.string("driver");
    copy.volume.options = reader.stringMapOrNull("options");
    copy.volume.labels = reader.stringMapOrNull("labels");
    copy.project = reader.string("project");
    copy.engine = reader.string("engine");
    copy.made = reader.time("made");
    copy.bytes = reader.integer("bytes");
    copy.entries = reader.integer("entries");
    copy.dataBytes = reader.integer("dataBytes");
    copy.sha256 = reader.string("sha256");
    return reader.result(copy);
}

} // namespace

QString copyFileName(const QString &volume, const QDateTime &made)
{
    QString name = volume.left(120);
    for (QChar &character : name) {
        const bool isPlain = character.unicode() < 128
                             && (character.isLetterOrNumber() || character == u'_'
                                 || character == u'-' || character == u'.');
        if (!isPlain)
            character = u'_';
    }
    if (name.isEmpty() || name.startsWith(u'.'))
        name.prepend(u'_');
    return name + made.toLocalTime().toString(QStringLiteral("-yyyyMMdd-HHmmss"))
           + QStringLiteral(".tar");
}

Result<void> writeDescription(const VolumeCopy &copy)
{
    const QJsonObject json{
        {QStringLiteral("volume"), copy.volume.name},
        {QStringLiteral("driver"), copy.volume.driver},
        {QStringLiteral("options"), mapJson(copy.volume.options)},
        {QStringLiteral("labels"), mapJson(copy.volume.labels)},
        {QStringLiteral("project"), copy.project},
        {QStringLiteral("engine"), copy.engine},
        {QStringLiteral("made"), copy.made.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("bytes"), copy.bytes},
        {QStringLiteral("entries"), copy.entries},
        {QStringLiteral("dataBytes"), copy.dataBytes},
        {QStringLiteral("sha256"), copy.sha256},
    };
    QSaveFile file(descriptionOf(copy.file));
    const QByteArray text = QJsonDocument(json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.commit())
        return fail(Error::Kind::FileUnreadable,
                    Tr::tr("%1 could not be written.").arg(file.fileName()),
                    Tr::tr("Choose a folder that you may write to."), file.errorString());
    return {};
}

Result<VolumeCopy> readDescription(const QString &tarFile)
{
    if (!QFileInfo(tarFile).isFile())
        return fail(Error::Kind::NotFound,
                    Tr::tr("There is no file %1.").arg(elided(plainLine(tarFile), 200)),
                    Tr::tr("Choose the tar file of a copy that the panel made."));
    QFile file(descriptionOf(tarFile));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::FileUnreadable,
                    Tr::tr("%1 could not be read: it says of which volume this is a copy.")
                        .arg(file.fileName()),
                    Tr::tr("Keep both files of a copy together."), file.errorString());
    const auto json = parseJsonObject(file.read(longestDescription));
    const auto copy = json.and_then(fromJson);
    if (!copy)
        return fail(Error::Kind::FileMalformed,
                    Tr::tr("%1 is not the description of a copy.").arg(file.fileName()),
                    Tr::tr("Choose the tar file of a copy that the panel made."),
                    copy.error().message);
    VolumeCopy found = *copy;
    found.file = tarFile;
    return found;
}

QList<VolumeCopy> volumeCopiesIn(const QString &folder)
{
    QList<VolumeCopy> copies;
    const QDir directory(folder);
    const QStringList files = directory.entryList({QStringLiteral("*.tar")}, QDir::Files);
    for (const QString &name : files) {
        if (const auto copy = readDescription(directory.absoluteFilePath(name)))
            copies.append(*copy);
    }
    std::stable_sort(
        copies.begin(), copies.end(),
        [](const VolumeCopy &left, const VolumeCopy &right) { return left.made > right.made; });
    return copies;
}

} // namespace panel
