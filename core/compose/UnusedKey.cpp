// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compose/UnusedKey.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"
#include "core/compose/ComposeVariables.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace panel {

namespace {

constexpr qsizetype longestName = 80; ///< that is compared with others

/// All names that stand in the files, whatever they are there.
QSet<QString> wordsOf(const QStringList &files)
{
    static const QRegularExpression name(QStringLiteral("[A-Za-z_][A-Za-z0-9_]*"));
    QSet<QString> words;
    for (const QString &file : files) {
        auto found = name.globalMatch(QString::fromUtf8(projectFileContent(file)));
        while (found.hasNext())
            words.insert(found.next().captured());
    }
    return words;
}

/// Env files whose keys all get into a container.
QStringList handedOver(const QJsonObject &model)
{
    QStringList paths;
    const QJsonObject services = model.value(QLatin1String("services")).toObject();
    for (const QJsonValue service : services) {
        const QJsonValue files = service.toObject().value(QLatin1String("env_file"));
        const QJsonArray list = files.isArray() ? files.toArray() : QJsonArray{files};
        for (const QJsonValue file : list)
            paths.append(file.isObject() ? file.toObject().value(QLatin1String("path")).toString()
                                         : file.toString());
    }
    return paths;
}

/// What differs in its digits alone is another one of a row, not a slip.
bool isOfOneRow(QString one, QString other)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]"));
    return one.remove(digits) == other.remove(digits);
}

QString nearest(const QString &name, const QStringList &used, const EnvFile &env)
{
    // Short names differ by one letter on purpose; two slips are made in long ones.
    const int most = name.size() < 4 ? 0 : name.size() < 8 ? 1 : 2;
    QString best;
    int least = 2 * most + 2;
    for (const QString &other : used) {
        if (other.size() > longestName || isOfOneRow(name, other))
            continue;
        const int distance = editDistance(name.toUpper(), other.toUpper());
        // One that has no value is rather meant than one that has.
        const int rank = 2 * distance + (env.value(other) ? 1 : 0);
        if (distance <= most && rank < least) {
            least = rank;
            best = other;
        }
    }
    return best;
}

} // namespace

QList<UnusedKey> misspeltKeys(const ProjectFiles &project, const QJsonObject &model)
{
    const QStringList envFiles = envFilesOf(project);
    QStringList others = filesBehind(project);
    others.removeIf([&](const QString &file) { return envFiles.contains(file); });
    const QSet<QString> words = wordsOf(others);
    const QStringList whole = handedOver(model);
    QStringList used;
    for (const ComposeVariable &variable : variablesIn(model))
        used.append(variable.name);
    static const QRegularExpression ofTools(QStringLiteral("\\A(?:COMPOSE|DOCKER|BUILDKIT)_"));
    QList<UnusedKey> keys;
    for (const QString &path : envFiles) {
        if (whole.contains(path) || whole.contains(QFileInfo(path).fileName()))
            continue;
        const EnvFile env(projectFileContent(path));
        const QByteArray text = env.text();
        for (const QString &name : env.assigned()) {
            const bool isForOther = // another assignment is made of it
                text.contains("${" + name.toUtf8()) || text.contains('$' + name.toUtf8());
            if (words.contains(name) || used.contains(name) || isForOther
                || name.size() > longestName || ofTools.match(name).hasMatch())
                continue;
            const QString meant = nearest(name, used, env);
            if (!meant.isEmpty())
                keys.append({name, path, env.lineOf(name), meant});
        }
    }
    return keys;
}

QString unusedText(const UnusedKey &key)
{
    return Tr::tr("%1 is not used (%2, line %3); did you mean %4?")
        .arg(elided(plainLine(key.name), 60), elided(plainText(QFileInfo(key.envFile).fileName())))
        .arg(key.line)
        .arg(elided(plainLine(key.meant), 60));
}

int editDistance(const QString &one, const QString &other)
{
    const qsizetype width = other.size() + 1;
    QList<QList<int>> rows((one.size() + 1), QList<int>(width));
    for (qsizetype i = 0; i <= one.size(); ++i) {
        for (qsizetype j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = int(i + j);
                continue;
            }
            const bool isSame = one[i - 1] == other[j - 1];
            rows[i][j] = std::min(
                {rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows[one.size()][other.size()];
}

} // namespace panel
