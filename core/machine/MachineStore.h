// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/Machine.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <optional>

namespace panel {

/// What a probe found about one machine.
struct MachineFinding
{
    Machine::State state = Machine::State::Unknown;
    QString engineVersion;
    QString apiVersion;
    std::optional<Error> error;

    bool operator==(const MachineFinding &other) const = default;
};

/// The machines of a docker-machine store, read from its files (nothing is ever written there) and
/// watched. A broken entry is a Machine with an error; a store that does not exist is an empty
/// list.
///
/// A file that is missing for a moment (docker-machine saves by remove and rename) changes nothing.
/// Main thread.
class MachineStore : public QObject
{
    Q_OBJECT

public:
    /// Reads the store at once (a few milliseconds). `path`: absolute; it need not exist yet.
    explicit MachineStore(const QString &path = defaultPath(), QObject *parent = nullptr);

    /// $MACHINE_STORAGE_PATH (relative: to the current folder, as docker-machine takes it), else
    /// ~/.docker/machine. Absolute.
    static QString defaultPath();

    QString path() const { return m_path; }
    /// Sorted by name.
    QList<Machine> machines() const;
    /// Nothing if there is no such machine.
    std::optional<Machine> machine(const QString &name) const;
    /// As its files say this very moment, without what probes found; for the last look before
    /// something is done to it. Nothing if it has no folder, or the name is none.
    std::optional<Machine> readNow(const QString &name) const;

    /// Why the store's folder of machines cannot be listed (FileUnreadable); nothing for a store
    /// that can be, or does not exist yet.
    std::optional<Error> error() const { return m_error; }

    /// Reads the files now instead of a moment after their next change.
    void reload();

    /// Merges what a probe found; for a machine that is gone or broken, nothing happens.
    void applyProbe(const QString &name, const MachineFinding &finding);

Q_SIGNALS:
    /// These were added, removed or differ now; never empty.
    void changed(const QStringList &names);
    /// error() differs now.
    void errorChanged();

private:
    void watch();
    Machine readMachine(const QString &name) const;
    bool isHeldBack(const QString &name, const Machine &now);
    void replace(const QMap<QString, Machine> &machines);

    const QString m_path;
    QMap<QString, Machine> m_machines; // by name: the files, and what probes found
    QMap<QString, Machine> m_files;    // the files alone
    QHash<QString, MachineFinding> m_findings;
    QHash<QString, QElapsedTimer> m_brokenSince; // entries that may be in the middle of a save
    std::optional<Error> m_error;
    bool m_isLoaded = false;
    QFileSystemWatcher m_watcher;
    QTimer m_reloadSoon;
};

} // namespace panel
