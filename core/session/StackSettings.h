// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Call.h"
#include "core/compose/ModelRead.h"
#include "core/compose/StackSetting.h"
#include "core/compose/UnusedKey.h"
#include "core/ports/HostListener.h"

#include <QMap>
#include <QObject>
#include <QPointer>

#include <optional>

namespace panel {

class ProcessLauncher;

/// The settings of the open project: its variables, from the compose file, .env and what stands
/// beside it; written back to .env. Read only when somebody asks. UI thread; a part of the Session.
class StackSettings : public QObject
{
    Q_OBJECT

public:
    /// New values by name; nothing: back to the default.
    using Changes = QMap<QString, std::optional<QString>>;

    /// The launcher lives longer.
    StackSettings(ProcessLauncher &launcher, QObject *parent);
    ~StackSettings() override;

    /// Another one forgets what was read.
    void setProject(const ProjectFiles &project);
    QString envFile() const; ///< that is written to: the one over all others, .env most often

    /// Reads compose files and env files anew; `changed` tells the end.
    void read();
    bool isReading() const { return m_reading != nullptr; }
    /// Nothing before it was read once.
    const std::optional<Result<QList<StackSetting>>> &settings() const { return m_settings; }
    /// Keys of the env files that nothing uses, and that are perhaps misspelt.
    const QList<UnusedKey> &misspelt() const { return m_misspelt; }
    /// Services whose definition differs since what was last handed to Compose by a workflow that
    /// was good, or since it was first read: a bring-up would give them new containers.
    QStringList differing() const;

    /// What listens on the computer whose ports are published; empty: nobody knows.
    void setListeners(const QList<HostListener> &listeners) { m_listeners = listeners; }

    /// Why these values cannot be, by name; empty: they can. Two that publish the same port are
    /// told too, and a port that a program has already.
    QMap<QString, QString> mistakes(const Changes &changes) const;
    /// Writes them to .env, in one move, and reads anew: comments, order and all other lines stay.
    /// Errors: InvalidInput for a mistake, a secret or a variable that the file does not have;
    /// Conflict when .env is another one than was read; FileUnreadable.
    Result<void> save(const Changes &changes);

    /// The containers are as the file says.
    void onHandedOver();

Q_SIGNALS:
    void changed();

private:
    std::optional<QString> whyTaken(const QString &port) const;
    void onRead(const Result<ComposeModel> &read);

    ProcessLauncher &m_launcher;
    ProjectFiles m_project;
    std::optional<Result<QList<StackSetting>>> m_settings;
    QList<UnusedKey> m_misspelt;
    QByteArray m_envText; ///< as it was read
    QHash<QString, QString> m_before;
    QHash<QString, QString> m_now;
    QList<HostListener> m_listeners;
    QPointer<Call> m_reading;
};

} // namespace panel
