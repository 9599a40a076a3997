// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/ComposeProject.h"
#include "core/compose/PullProgress.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>

#include <optional>

namespace panel {

/// One thing that Compose told while it worked.
struct ComposeUpdate
{
    enum class Kind { Container, Image, Layer, Network, Volume, BuildStep, Message };

    Kind kind = Kind::Message;
    QString name;    ///< of the container, image, layer, …, or the build step's own words
    QString service; ///< the service it belongs to; empty if unknown
    QString status;  ///< Compose's word: "Started", "Healthy"; of a step: "Started", "Done",
                     ///< "Cached", "Failed", "Cancelled", "Output"
    int step = 0;    ///< n of "n/m" of a build step; 0: none
    int steps = 0;   ///< m
    std::optional<int> percent; ///< of this thing alone (a layer), where Compose tells it
    QString text;               ///< what it printed or complained about; plain text
    bool isFailure = false;
    bool isRepeat = false; ///< of a Layer: its status is the same as before

    bool operator==(const ComposeUpdate &other) const = default;
};

/// How far one service is.
struct ComposeServiceProgress
{
    QString status;    ///< of the last update
    int percent = 0;   ///< 0 to 100; never goes back
    int stepsDone = 0; ///< of the build
    int steps = 0;     ///< known so far; several stages add up
    QString doing; ///< the build step that was begun last: "RUN apt-get …"; of a pull: how much
    bool hasFailed = false;

    bool operator==(const ComposeServiceProgress &other) const = default;
};

/// The build step that failed, if one did.
struct ComposeFailedStep
{
    QString service;
    QString instruction; ///< "RUN apt-get …"
    QString reason;      ///< as BuildKit gave it
    QString output;      ///< its last lines
    QString stage;       ///< of the Dockerfile, see dockerfileLine(); empty: the only one
    int step = 0;        ///< which one of the stage; 0: not told

    bool operator==(const ComposeFailedStep &other) const = default;
};

/// Understands what Compose and its builder print, line by line: text of 2.26, JSON of 2.29 and
/// newer
/// (`--progress json`: events on standard error, BuildKit "rawjson" on standard output), and the
/// classic builder. A line that says nothing to it becomes a Message; nothing is an error, nothing
/// is lost. Pure: no I/O, no signals.
class ComposeProgress
{
public:
    /// With what a service is done: its containers run, or its image is there.
    enum class Goal { Containers, Images };

    /// `project` tells which container and image belong to which service; `services`: those that
    /// are being worked on, empty for all. (With only one, a builder does not name it.)
    explicit ComposeProgress(const ComposeProject &project = {}, const QStringList &services = {},
                             Goal goal = Goal::Containers);

    /// A line of standard output or error; both look alike to it.
    QList<ComposeUpdate> feed(const QByteArray &line);

    /// By service.
    const QHash<QString, ComposeServiceProgress> &services() const { return m_services; }
    /// Of all services that are worked on, 0 to 100.
    int percent() const;

    /// The message with which Compose gave up; empty if it did not (yet).
    QString failure() const { return m_failure; }
    const std::optional<ComposeFailedStep> &failedStep() const { return m_failedStep; }

private:
    struct BuildStep
    {
        QString service;
        QString stage;
        QString instruction;
        int step = 0;
        int steps = 0;
        bool isStarted = false;
        bool isDone = false;
        QStringList output; // the last lines
    };

    QList<ComposeUpdate> feedObject(const QJsonObject &object);
    QList<ComposeUpdate> feedBuildKit(const QJsonObject &object);
    QList<ComposeUpdate> feedVertex(const QJsonObject &vertex);
    QList<ComposeUpdate> feedText(const QString &line);
    std::optional<ComposeUpdate> feedBuildKitText(const QString &line);
    std::optional<ComposeUpdate> feedClassicBuilder(const QString &line);
    std::optional<ComposeUpdate> feedEvent(const QString &line);
    std::optional<ComposeUpdate> feedLayer(const QString &line);

    BuildStep &stepFor(const QString &key, const QString &name);
    ComposeUpdate stepUpdate(const QString &key, const QString &status, const QString &text = {});
    ComposeUpdate event(const QString &id, const QString &parent, const QString &status,
                        const QString &text);
    ComposeUpdate layer(const QString &id, const QString &parent, const QString &phase,
                        std::optional<double> part, qint64 bytes);
    QString serviceOf(const QString &name) const;
    void count(const ComposeUpdate &update);
    void countLayer(const ComposeUpdate &update);

    QHash<QString, QString> m_serviceByName; // names of services, containers and images
    QStringList m_workedOn;
    QHash<QString, ComposeServiceProgress> m_services;
    QHash<QString, BuildStep> m_steps;                // by digest, or "#7"
    QHash<QString, QHash<QString, int>> m_stageSteps; // service, stage: steps of that stage
    Goal m_goal;
    PullProgress m_pulls;
    QString m_failure;
    std::optional<ComposeFailedStep> m_failedStep;
};

} // namespace panel
