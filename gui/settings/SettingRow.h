// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/StackSetting.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace panel {

class ChoiceBox;
class PlainLabel;
class StatePill;

/// One setting of the stack: name, where its value comes from, a field for another one, what the
/// stack says about it and what a change needs.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    explicit SettingRow(const StackSetting &setting, QWidget *parent);

    /// Shows it as it is now; what was typed is dropped.
    void setSetting(const StackSetting &setting);
    const StackSetting &setting() const { return m_setting; }

    bool isChanged() const;
    /// What is wanted instead; nothing: the default. Means something if isChanged().
    std::optional<QString> wanted() const;
    void discard();
    /// Why the value cannot be; empty: it can.
    void setMistake(const QString &mistake);

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeEditor();
    void updateOrigin();
    QString text() const;

    StackSetting m_setting;
    bool m_wantsDefault = false;
    PlainLabel *m_name;
    StatePill *m_origin;
    QLineEdit *m_field = nullptr;
    ChoiceBox *m_choice = nullptr;
    QPushButton *m_default;
    PlainLabel *m_comment;
    PlainLabel *m_effect;
    PlainLabel *m_mistake;
};

} // namespace panel
