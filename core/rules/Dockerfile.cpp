// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/Dockerfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace panel {

namespace {

/// The image word of "FROM --platform=x image AS name".
const QRegularExpression &fromWords()
{
    static const QRegularExpression words(
        QStringLiteral(R"(^(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?)"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

} // namespace

std::optional<QStringList> DockerInstruction::execForm() const
{
    if (!value.startsWith(u'['))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QStringList words;
    const QJsonArray array = document.array();
    for (const QJsonValue &word : array) {
        if (!word.isString())
            return std::nullopt;
        words.append(word.toString());
    }
    return words;
}

Dockerfile Dockerfile::parse(const QString &text)
{
    Dockerfile file;
    const QStringList lines = text.split(u'\n');
    int stage = 0;
    QString pending;
    int begin = 0;
    const auto finish = [&] {
        const QString whole = pending.trimmed();
        pending.clear();
        if (whole.isEmpty())
            return;
        static const QRegularExpression space(QStringLiteral("\\s"));
        const qsizetype end = whole.indexOf(space);
        DockerInstruction instruction;
        instruction.name = whole.left(end).toUpper();
        instruction.value = end < 0 ? QString() : whole.mid(end).trimmed();
        instruction.line = begin;
        if (instruction.name == u"FROM")
            ++stage;
        instruction.stage = stage;
        file.instructions.append(instruction);
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines.at(i).trimmed();
        // Docker drops comment lines even in the middle of an instruction.
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (pending.isEmpty())
            begin = int(i) + 1;
        const bool goesOn = line.endsWith(u'\\');
        if (goesOn)
            line.chop(1);
        pending += line + u' ';
        if (!goesOn)
            finish();
    }
    finish();
    return file;
}

const DockerInstruction *Dockerfile::last(const QString &name) const
{
    if (instructions.isEmpty())
        return nullptr;
    const int stage = instructions.last().stage;
    for (auto it = instructions.crbegin(); it != instructions.crend() && it->stage == stage; ++it) {
        if (it->name == name)
            return &*it;
    }
    return nullptr;
}

std::optional<QString> Dockerfile::image(const DockerInstruction &from,
                                         const QHash<QString, QString> &buildArguments) const
{
    QHash<QString, QString> variables;
    for (const DockerInstruction &instruction : instructions) {
        if (instruction.stage != 0 || instruction.name != u"ARG")
            continue;
        const QString name = instruction.value.section(u'=', 0, 0).trimmed();
        QString value = instruction.value.section(u'=', 1).trimmed();
        value.remove(u'"').remove(u'\'');
        variables.insert(name, buildArguments.value(name, value));
    }
    const QString word = fromWords().match(from.value).captured(1);
    static const QRegularExpression variable(
        QStringLiteral(R"(\$(?:\{(\w+)(?::?-([^}]*))?\}|(\w+)))"));
    QString result;
    qsizetype end = 0;
    auto matches = variable.globalMatch(word);
    while (matches.hasNext()) {
        const auto match = matches.next();
        QString value = variables.value(match.captured(1) + match.captured(3));
        if (value.isEmpty())
            value = match.captured(2);
        if (value.isEmpty())
            return std::nullopt;
        result += word.mid(end, match.capturedStart() - end) + value;
        end = match.capturedEnd();
    }
    result += word.mid(end);
    if (result.isEmpty())
        return std::nullopt;
    return result;
}

bool Dockerfile::isStage(const QString &name, const DockerInstruction &before) const
{
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber)
        return number >= 0 && number < before.stage - 1;
    for (const DockerInstruction &instruction : instructions) {
        if (instruction.name != u"FROM" || instruction.stage >= before.stage)
            continue;
        if (fromWords().match(instruction.value).captured(2).compare(name, Qt::CaseInsensitive)
            == 0)
            return true;
    }
    return false;
}

} // namespace panel
