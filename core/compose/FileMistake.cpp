// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/FileMistake.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace panel {

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024;

struct Place
{
    QString file; ///< empty: unknown
    int line = 0; ///< 0: unknown
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
}

/// The first of the files, from the one that overrides the others, that has the key at least down
/// to its parent.
Place placeOfKey(const QString &key, const QStringList &files)
{
    for (int dots = int(key.count(u'.')); dots >= 1; --dots) {
        const QString path = key.section(u'.', 0, dots);
        for (auto file = files.crbegin(); file != files.crend(); ++file) {
            const QByteArray yaml = contentsOf(*file);
            const int line = lineOfKey(yaml, path);
            if (line > 0 && line != lineOfKey(yaml, key.section(u'.', 0, dots - 1)))
                return {*file, line};
        }
    }
    return {};
}

/// The file whose lines have this number and do not begin a YAML document that is well: Compose
/// does not say which one it means, so with several files it is only known if one is left.
QString onlyFile(const QStringList &files)
{
    return files.size() == 1 ? files.first() : QString();
}

Place placeIn(const QString &said, const QStringList &files)
{
    static const QRegularExpression validating(QStringLiteral(
        "validating ([^\\n]+?\\.ya?ml): \\(?(?:root)?\\)?\\.?([\\w.-]*)( [Aa]dditional propert\\w+ '?(\\w+)"
        "'?)?"));
    static const QRegularExpression numbered(QStringLiteral("line (\\d+)"));
    static const QRegularExpression parsing(
        QStringLiteral("(?:failed to parse|parsing|reading) ([^\\n:]+?\\.ya?ml)"));
    static const QRegularExpression key(QStringLiteral("\\b((?:services|networks|volumes|secrets|"
                                                       "configs)\\.[\\w-]+(?:\\.[\\w.-]*\\w)?)"));
    static const QRegularExpression service(QStringLiteral("service \"([\\w.-]+)\""));
    Place place;
    if (const auto match = validating.match(said); match.hasMatch()) {
        QString path = match.captured(2);
        if (!match.captured(4).isEmpty())
            path += (path.isEmpty() ? QString() : QStringLiteral(".")) + match.captured(4);
        place.file = match.captured(1);
        place.line = lineOfKey(contentsOf(place.file), path);
        return place;
    }
    if (const auto match = numbered.match(said); match.hasMatch()) {
        const auto named = parsing.match(said);
        place.file = named.hasMatch() ? named.captured(1) : onlyFile(files);
        place.line = match.captured(1).toInt();
        return place;
    }
    if (const auto match = key.match(said); match.hasMatch())
        return placeOfKey(match.captured(1), files);
    if (const auto match = service.match(said); match.hasMatch())
        return placeOfKey(QStringLiteral("services.") + match.captured(1), files);
    return place;
}

} // namespace

int lineOfKey(const QByteArray &yaml, const QString &path)
{
    const QStringList keys = path.split(u'.', Qt::SkipEmptyParts);
    int found = 0;
    qsizetype depth = 0;
    QList<int> indents; // of the keys found so far
    int number = 0;
    for (const QByteArray &line : yaml.split('\n')) {
        ++number;
        const QByteArray text = line.trimmed();
        if (depth == keys.size())
            break;
        if (text.isEmpty() || text.startsWith('#') || text.startsWith('-'))
            continue;
        int indent = 0;
        while (indent < line.size() && line[indent] == ' ')
            ++indent;
        if (!indents.isEmpty() && indent <= indents.last())
            break; // the parent has ended without it
        if (indents.isEmpty() && indent > 0)
            continue;
        QByteArray name = text.left(text.indexOf(':')).trimmed();
        if (name.size() > 1 && (name.front() == '"' || name.front() == '\''))
            name = name.mid(1, name.size() - 2);
        if (!text.contains(':') || QString::fromUtf8(name) != keys[depth])
            continue;
        indents.append(indent);
        ++depth;
        found = number;
    }
    return found;
}

Error withPlace(const Error &error, const QByteArray &said, const ProjectFiles &project)
{
    if (error.kind != Error::Kind::FileMalformed && error.kind != Error::Kind::InvalidInput)
        return error;
    // The reason without what is said by the place already.
    const Place place = placeIn(QString::fromUtf8(said), project.files);
    if (place.file.isEmpty())
        return error;
    const QString file = elided(plainText(QFileInfo(place.file).fileName()), 60);
    Error placed = error;
    placed.message = place.line > 0
                         ? Tr::tr("%1, line %2: %3").arg(file).arg(place.line).arg(error.message)
                         : Tr::tr("%1: %2", "file, mistake").arg(file, error.message);
    return placed;
}

} // namespace panel
