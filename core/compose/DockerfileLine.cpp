// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/DockerfileLine.h"

#include <QStringList>

namespace panel {

namespace {

const QStringList layerWords = {QStringLiteral("FROM"), QStringLiteral("RUN"),
                                QStringLiteral("COPY"), QStringLiteral("ADD"),
                                QStringLiteral("WORKDIR")};

QString stageName(const QStringList &from, int number)
{
    for (qsizetype i = 1; i + 1 < from.size(); ++i) {
        if (from.at(i).compare(QLatin1String("as"), Qt::CaseInsensitive) == 0)
            return from.at(i + 1).toLower();
    }
    return QStringLiteral("stage-%1").arg(number);
}

} // namespace

int dockerfileLine(const QString &dockerfile, const QString &stage, int step,
                   const QString &instruction)
{
    const QString wanted = instruction.section(u' ', 0, 0).toUpper();
    const QStringList lines = dockerfile.split(u'\n');
    QString present;
    int stages = 0;
    int layers = 0;
    bool continues = false;
    int found = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.startsWith(u'#') || line.isEmpty())
            continue; // also between the lines of one instruction
        const bool begins = !continues;
        continues = line.endsWith(u'\\');
        const QStringList words = line.simplified().split(u' ');
        const QString word = words.first().toUpper();
        if (!begins || !layerWords.contains(word))
            continue;
        if (word == layerWords.first()) {
            present = stageName(words, stages);
            ++stages;
            layers = 0;
        }
        ++layers;
        const bool isStage = stage.isEmpty() || present == stage.toLower();
        if (isStage && layers == step && word == wanted)
            found = int(i) + 1; // where no stage is named, the last one is meant
    }
    return found;
}

} // namespace panel
