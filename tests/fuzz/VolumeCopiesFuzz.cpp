// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is left of volumes and read again: tar files, their descriptions, and what du says.
#include "core/volumes/TarFile.h"
#include "core/volumes/VolumeCopy.h"
#include "core/volumes/VolumeUsage.h"
#include "tests/fuzz/Fuzz.h"

#include <QFile>
#include <QTemporaryDir>

using namespace panel;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    fuzz::require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
                  "there is a place for files");
}

void checkUsage(const QByteArray &bytes)
{
    const auto usages = parseUsage(bytes);
    for (const VolumeUsage &usage : usages) {
        fuzz::require(usage.bytes >= 0, "nothing takes less than no room");
        fuzz::require(!usage.lastWrite.isValid() || usage.lastWrite.timeSpec() == Qt::UTC,
                      "a time is in UTC");
    }
}

void checkTar(const QString &path, const QByteArray &bytes)
{
    put(path, bytes);
    const auto goOn = [](qint64) { return true; };
    const Result<TarContents> contents = readTar(path, goOn);
    if (!contents) {
        fuzz::require(contents.error().kind == Error::Kind::FileMalformed
                          && !contents.error().message.isEmpty(),
                      "why it is no tar");
        return;
    }
    fuzz::require(contents->bytes == bytes.size(), "all of it was read");
    fuzz::require(contents->entries >= 0 && contents->dataBytes >= 0
                      && contents->dataBytes <= contents->bytes,
                  "there is not more in it than it is");
    fuzz::require(readTar(path, goOn) == contents, "it is the same the next time");
    const auto stopped = readTar(path, [](qint64) { return false; });
    fuzz::require(!stopped && stopped.error().kind == Error::Kind::Cancelled, "it can be stopped");
}

void checkDescription(const QString &tar, const QByteArray &bytes)
{
    put(tar + QStringLiteral(".json"), bytes);
    const Result<VolumeCopy> copy = readDescription(tar);
    if (!copy) {
        fuzz::require(copy.error().kind == Error::Kind::FileMalformed
                          && !copy.error().message.isEmpty(),
                      "why it is no description");
        return;
    }
    const QString name = copyFileName(copy->volume.name, copy->made);
    fuzz::require(!name.contains(u'/') && !name.startsWith(u'.') && name.size() < 200,
                  "a name is that of a file");
    fuzz::require(writeDescription(*copy).has_value(), "it can be written");
    const Result<VolumeCopy> again = readDescription(tar);
    fuzz::require(again.has_value() && again->volume == copy->volume
                      && again->sha256 == copy->sha256 && again->bytes == copy->bytes,
                  "and is the same");
}

} // namespace

PANEL_FUZZ(bytes)
{
    static const QTemporaryDir folder;
    const QString tar = folder.filePath(QStringLiteral("copy.tar"));
    checkUsage(bytes);
    checkTar(tar, bytes);
    checkDescription(tar, bytes);
}
