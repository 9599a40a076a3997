// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/ComposeVariables.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace panel {

namespace {

constexpr int deepest = 16;              ///< nested defaults; more make no sense
constexpr qsizetype longest = 64 * 1024; ///< of what is filled in; else one line could fill memory

bool isNameStart(QChar c)
{
    return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

/// One "$NAME" or "${NAME…}" of a text.
struct Substitution
{
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind it
    QString name;
    QChar operation;          ///< '-', '+', '?'; null: none
    bool countsEmpty = false; ///< with ':': an empty value is as none
    QString word;             ///< behind the operation
};

qsizetype nameEnd(const QString &text, qsizetype from)
{
    qsizetype end = from;
    if (end < text.size() && isNameStart(text[end])) {
        while (end < text.size() && isNamePart(text[end]))
            ++end;
    }
    return end;
}

/// Behind the brace that closes the one at `open`; negative: there is none.
qsizetype closingEnd(const QString &text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == u'{' && text[i - 1] == u'$')
            ++depth;
        else if (text[i] == u'}' && --depth == 0)
            return i + 1;
    }
    return -1;
}

/// The substitution whose '$' is at `at`; nothing if it is none.
std::optional<Substitution> substitutionAt(const QString &text, qsizetype at)
{
    Substitution found;
    found.begin = at;
    if (at + 1 >= text.size())
        return std::nullopt;
    if (text[at + 1] != u'{') {
        found.end = nameEnd(text, at + 1);
        found.name = text.mid(at + 1, found.end - at - 1);
        return found.name.isEmpty() ? std::nullopt : std::optional(found);
    }
    found.end = closingEnd(text, at + 1);
    const qsizetype afterName = nameEnd(text, at + 2);
    found.name = text.mid(at + 2, afterName - at - 2);
    if (found.end < 0 || found.name.isEmpty())
        return std::nullopt;
    qsizetype position = afterName;
    found.countsEmpty = text[position] == u':';
    if (found.countsEmpty)
        ++position;
    if (position < found.end - 1)
        found.operation = text[position++];
    found.word = text.mid(position, found.end - 1 - position);
    return found;
}

/// Calls `each` for every substitution, and for those in defaults too.
void forEach(const QString &text, const std::function<void(const Substitution &)> &each,
             int depth = 0)
{
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at)) {
        if (at + 1 < text.size() && text[at + 1] == u'$') {
            at += 2;
            continue;
        }
        const auto found = substitutionAt(text, at);
        if (!found) {
            ++at;
            continue;
        }
        each(*found);
        if (depth < deepest)
            forEach(found->word, each, depth + 1);
        at = found->end;
    }
}

QString filledIn(const QString &text, const VariableLookup &lookup, int depth)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'$'); at >= 0 && result.size() < longest;
         at = text.indexOf(u'$', done)) {
        result += text.mid(done, at - done);
        if (at + 1 < text.size() && text[at + 1] == u'$') {
            result += u'$';
            done = at + 2;
            continue;
        }
        const auto found = substitutionAt(text, at);
        if (!found || depth >= deepest) {
            result += u'$';
            done = at + 1;
            continue;
        }
        const std::optional<QString> value = lookup(found->name);
        const bool isSet = value && !(found->countsEmpty && value->isEmpty());
        if (found->operation == u'+')
            result += isSet ? filledIn(found->word, lookup, depth + 1) : QString();
        else if (isSet)
            result += *value;
        else if (found->operation == u'-')
            result += filledIn(found->word, lookup, depth + 1);
        done = found->end;
    }
    return (result + text.mid(done)).left(longest);
}

class Collector
{
public:
    QMap<QString, ComposeVariable> variables;
    QMap<QString, QMap<QString, int>> fallbacks; ///< how often, by name

    void visit(const QJsonValue &value, const QString &path)
    {
        if (value.isString()) {
            take(value.toString(), path);
        } else if (value.isArray()) {
            const QJsonArray list = value.toArray();
            for (const QJsonValue entry : list)
                visit(entry, pathOfEntry(entry, path));
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                const QString inside = path.isEmpty() ? it.key() : path + u'.' + it.key();
                take(it.key(), inside);
                visit(it.value(), inside);
            }
        }
    }

private:
    /// "NAME=value" of a list stands for the entry NAME of a map.
    static QString pathOfEntry(const QJsonValue &entry, const QString &path)
    {
        const QString text = entry.toString();
        const qsizetype equals = text.indexOf(u'=');
        const bool isPair = equals > 0 && nameEnd(text, 0) == equals
                            && (path.endsWith(u".environment") || path.endsWith(u".labels")
                                || path.endsWith(u".args"));
        return isPair ? path + u'.' + text.left(equals) : path;
    }

    void take(const QString &text, const QString &path)
    {
        forEach(text, [&](const Substitution &found) {
            ComposeVariable &variable = variables[found.name];
            variable.name = found.name;
            if (!variable.places.contains(path))
                variable.places.append(path);
            if (found.operation == u'-')
                ++fallbacks[found.name][found.word];
            if (found.operation == u'-' && !found.countsEmpty)
                variable.emptyIsValue = true;
            if (found.operation == u'?') {
                variable.isRequired = true;
                if (variable.requirement.isEmpty())
                    variable.requirement = found.word;
            }
        });
    }
};

} // namespace

QStringList ComposeVariable::services() const
{
    QStringList names;
    for (const QString &place : places) {
        // A service's name may hold dots; what follows it is a key of the specification, without.
        if (!place.startsWith(u"services."))
            continue;
        const QString service = place.section(u'.', 1, 1);
        if (!names.contains(service))
            names.append(service);
    }
    std::sort(names.begin(), names.end());
    return names;
}

QList<ComposeVariable> variablesIn(const QJsonObject &model)
{
    Collector collector;
    collector.visit(model, {});
    QList<ComposeVariable> all;
    for (ComposeVariable &variable : collector.variables) {
        const QMap<QString, int> counts = collector.fallbacks.value(variable.name);
        int most = 0;
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            // An empty default beside another one only asks whether there is a value.
            const int weight = it.key().isEmpty() ? 1 : it.value() + 1;
            if (weight > most) {
                most = weight;
                variable.fallback = it.key();
            }
        }
        std::sort(variable.places.begin(), variable.places.end());
        all.append(variable);
    }
    return all;
}

QString filledIn(const QString &text, const VariableLookup &lookup)
{
    return filledIn(text, lookup, 0);
}

QHash<QString, QString> configHashes(const QByteArray &output)
{
    QHash<QString, QString> hashes;
    const QList<QByteArray> lines = output.split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() == 2)
            hashes.insert(QString::fromUtf8(words[0]), QString::fromUtf8(words[1]));
    }
    return hashes;
}

QStringList changedServices(const QHash<QString, QString> &before,
                            const QHash<QString, QString> &now)
{
    QStringList changed;
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (before.value(it.key()) != it.value())
            changed.append(it.key());
    }
    std::sort(changed.begin(), changed.end());
    return changed;
}

} // namespace panel
