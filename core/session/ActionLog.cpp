// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/ActionLog.h"

#include "core/base/Log.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace panel {

namespace {

using State = ActionRecord::State;

constexpr qint64 largestFile = 2 << 20;
constexpr qsizetype longestCommand = 8000; ///< what is longer, nobody reads or pastes
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

constexpr std::array<std::pair<State, const char *>, 5> stateNames{{
    {State::Running, "running"},
    {State::Done, "done"},
    {State::Failed, "failed"},
    {State::Cancelled, "cancelled"},
    {State::Lost, "lost"},
}};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QByteArray lineOf(const ActionRecord &record)
{
    return QJsonDocument(record.toJson()).toJson(QJsonDocument::Compact) + '\n';
}

QDateTime timeFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

bool isAlive(qint64 process)
{
    return process > 0 && (::kill(pid_t(process), 0) == 0 || errno == EPERM);
}

bool isSameAction(const ActionRecord &one, const ActionRecord &other)
{
    return one.started == other.started && one.title == other.title && one.place == other.place;
}

/// The actions of these lines, the newest first. An action has a line for its beginning and one for
/// each command, and at its end one with all of it.
QList<ActionRecord> actionsIn(const QByteArrayList &lines)
{
    QList<ActionRecord> all;
    for (auto line = lines.crbegin(); line != lines.crend() && all.size() <= ActionLog::mostKept;
         ++line) {
        const auto record = ActionRecord::fromJson(QJsonDocument::fromJson(*line).object());
        if (!record)
            continue;
        const auto known = std::find_if(all.begin(), all.end(), [&record](const ActionRecord &one) {
            return isSameAction(one, *record);
        });
        if (known == all.end())
            all.append(*record);
        else if (known->state == State::Running && record->state == State::Running)
            known->commands = record->commands + known->commands;
    }
    if (all.size() > ActionLog::mostKept)
        all.removeLast();
    for (ActionRecord &record : all) {
        if (record.state == State::Running && !isAlive(record.process))
            record.state = State::Lost;
    }
    return all;
}

} // namespace

QString stateName(ActionRecord::State state)
{
    for (const auto &[known, name] : stateNames) {
        if (known == state)
            return QLatin1String(name);
    }
    return {};
}

QJsonObject ActionRecord::toJson() const
{
    QJsonArray list;
    for (const CommandRecord &command : commands)
        list.append(QJsonObject{{QStringLiteral("command"), command.text},
                                {QStringLiteral("started"), timeText(command.started)},
                                {QStringLiteral("milliseconds"), command.milliseconds},
                                {QStringLiteral("exitCode"), command.exitCode},
                                {QStringLiteral("failure"), command.failure},
                                {QStringLiteral("byApi"), command.isByApi}});
    QJsonObject json{{QStringLiteral("started"), timeText(started)},
                     {QStringLiteral("ended"), timeText(ended)},
                     {QStringLiteral("title"), title},
                     {QStringLiteral("place"), place},
                     {QStringLiteral("state"), stateName(state)},
                     {QStringLiteral("failure"), failure},
                     {QStringLiteral("commands"), list}};
    if (process > 0)
        json.insert(QStringLiteral("process"), process);
    return json;
}

std::optional<ActionRecord> ActionRecord::fromJson(const QJsonObject &json)
{
    ActionRecord record;
    record.started = timeFrom(json.value(QLatin1String("started")));
    record.ended = timeFrom(json.value(QLatin1String("ended")));
    record.title = json.value(QLatin1String("title")).toString();
    record.place = json.value(QLatin1String("place")).toString();
    record.failure = json.value(QLatin1String("failure")).toString();
    const QString name = json.value(QLatin1String("state")).toString();
    const auto *const state =
        std::find_if(stateNames.begin(), stateNames.end(),
                     [&name](const auto &one) { return name == QLatin1String(one.second); });
    if (!record.started.isValid() || record.title.isEmpty() || state == stateNames.end())
        return std::nullopt;
    record.state = state->first;
    record.process = json.value(QLatin1String("process")).toInteger();
    const QJsonArray commands = json.value(QLatin1String("commands")).toArray();
    for (const QJsonValue value : commands) {
        const QJsonObject command = value.toObject();
        record.commands.append({command.value(QLatin1String("command")).toString(),
                                timeFrom(command.value(QLatin1String("started"))),
                                command.value(QLatin1String("milliseconds")).toInteger(),
                                command.value(QLatin1String("exitCode")).toInt(),
                                command.value(QLatin1String("failure")).toString(),
                                command.value(QLatin1String("byApi")).toBool()});
    }
    return record;
}

ActionLog::ActionLog(const QString &file, QObject *parent) : QObject(parent), m_file(file)
{
    load();
}

QString ActionLog::defaultFile()
{
#ifdef Q_OS_MACOS
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
#else
    // Qt knows the folder for state from 6.7 on only.
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (!folder.startsWith(u'/'))
        folder = QDir::home().filePath(QStringLiteral(".local/state"));
#endif
    return folder + QStringLiteral("/inception-panel/actions.jsonl");
}

quint64 ActionLog::begin(const QString &title, const QString &place)
{
    ActionRecord record;
    record.id = m_next++;
    record.started = QDateTime::currentDateTimeUtc();
    record.title = title;
    record.place = place;
    record.process = QCoreApplication::applicationPid();
    append(record);
    m_actions.prepend(record);
    if (m_actions.size() > mostKept)
        m_actions.removeLast();
    Q_EMIT changed();
    return record.id;
}

void ActionLog::add(quint64 action, const CommandRecord &command)
{
    ActionRecord *record = running(action);
    if (!record || record->commands.size() >= mostCommands)
        return;
    record->commands.append(command);
    CommandRecord &added = record->commands.last();
    if (added.text.size() > longestCommand)
        added.text = added.text.left(longestCommand) + u'…';
    append(*record, &added);
    Q_EMIT changed();
}

void ActionLog::end(quint64 action, const Result<void> &outcome)
{
    ActionRecord *record = running(action);
    if (!record)
        return;
    record->ended = QDateTime::currentDateTimeUtc();
    record->state = outcome                                          ? State::Done
                    : outcome.error().kind == Error::Kind::Cancelled ? State::Cancelled
                                                                     : State::Failed;
    record->process = 0;
    if (!outcome)
        record->failure = outcome.error().message;
    append(*record);
    Q_EMIT changed();
}

QDateTime ActionLog::startOf(quint64 action) const
{
    for (const ActionRecord &record : m_actions) {
        if (record.id == action)
            return record.started;
    }
    return {};
}

ActionRecord *ActionLog::running(quint64 action)
{
    for (ActionRecord &record : m_actions) {
        if (record.id == action && action != 0 && record.state == State::Running)
            return &record;
    }
    return nullptr;
}

void ActionLog::load()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    if (file.size() > largestFile)
        file.seek(file.size() - largestFile);
    const QByteArrayList lines = file.readAll().split('\n');
    for (ActionRecord &record : actionsIn(lines)) {
        if (record.state == State::Running)
            continue;
        record.id = m_next++;
        m_actions.append(record);
    }
    file.close();
    if (lines.size() > 2 * mostKept || QFileInfo(m_file).size() > largestFile)
        shorten();
}

/// To the latest actions, whoever wrote them.
void ActionLog::shorten()
{
    QFile before(m_file);
    if (!before.open(QIODevice::ReadOnly))
        return;
    before.seek(std::max<qint64>(0, before.size() - largestFile));
    QByteArrayList lines;
    qint64 size = 0;
    const QList<ActionRecord> newestFirst = actionsIn(before.readAll().split('\n'));
    for (const ActionRecord &record : newestFirst) {
        const QByteArray line = lineOf(record);
        size += line.size();
        if (size > largestFile / 2)
            break;
        lines.prepend(line);
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(ownerOnly);
    for (const QByteArray &line : std::as_const(lines))
        file.write(line);
    if (!file.commit())
        qCWarning(logWorkflow) << "the log of actions was not shortened:" << file.errorString();
}

/// One line more: several panels may write it at the same time.
void ActionLog::append(const ActionRecord &record, const CommandRecord *added)
{
    if (m_file.isEmpty())
        return;
    ActionRecord written = record;
    if (added)
        written.commands = {*added};
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Append, ownerOnly);
    if (isOpen && file.permissions() != ownerOnly)
        file.setPermissions(ownerOnly);
    if (!isOpen || file.write(lineOf(written)) < 0)
        qCWarning(logWorkflow) << "the log of actions is not kept:" << file.errorString();
    file.close();
    if (QFileInfo(m_file).size() > largestFile)
        shorten();
}

} // namespace panel
