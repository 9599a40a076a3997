// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/process/CommandRecord.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

#include <optional>

namespace panel {

/// Something that the panel did because the user wanted it.
struct ActionRecord
{
    enum class State { Running, Done, Failed, Cancelled, Lost }; ///< Lost: the panel ended first

    quint64 id = 0;
    QDateTime started; ///< UTC
    QDateTime ended;   ///< UTC; invalid while it runs
    QString title;     ///< "Bring up"
    QString place;     ///< what it was done to: "inception on default"
    State state = State::Running;
    QString failure; ///< of Failed
    QList<CommandRecord> commands;
    qint64 process = 0; ///< of Running: the panel that does it

    bool operator==(const ActionRecord &other) const = default;

    QJsonObject toJson() const;
    /// Nothing for a line that is none of ours.
    static std::optional<ActionRecord> fromJson(const QJsonObject &json);
};

/// "running", "done", "failed", "cancelled", "lost".
QString stateName(ActionRecord::State state);

/// What the panel did, with the commands that it ran or that do the same: in this session and, from
/// a file, in earlier ones. Commands hold no secrets (see shellText). An action is written when it
/// begins, with each command and when it ends, so that a panel that is killed has told what it did;
/// the file is readable by its owner only, and cut back to `mostKept` actions when a panel starts
/// or it has become large. One that cannot be written only makes the log shorter. What another
/// panel does at the moment is not listed until it ends. UI thread.
class ActionLog : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostKept = 300;
    static constexpr qsizetype mostCommands = 200; ///< of one action

    /// Empty: nothing is kept beyond this session.
    explicit ActionLog(const QString &file, QObject *parent = nullptr);

    /// The user's own: in the folder for state, by the rules of the platform.
    static QString defaultFile();

    /// The newest first.
    const QList<ActionRecord> &actions() const { return m_actions; }

    quint64 begin(const QString &title, const QString &place);
    /// Of an action that runs; else nothing happens.
    void add(quint64 action, const CommandRecord &command);
    void end(quint64 action, const Result<void> &outcome);
    QDateTime startOf(quint64 action) const; ///< invalid: there is no such action

Q_SIGNALS:
    void changed();

private:
    ActionRecord *running(quint64 action);
    void load();
    /// `added`: only this one of its commands.
    void append(const ActionRecord &record, const CommandRecord *added = nullptr);
    void shorten();

    QString m_file;
    QList<ActionRecord> m_actions;
    quint64 m_next = 1;
};

} // namespace panel
