// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/VirtualBoxVm.h"
#include "core/ports/RuleDifference.h"
#include "gui/ports/RuleText.h"

#include <QDialog>
#include <QSet>

#include <optional>

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace panel {

class ChoiceBox;
class ErrorNotice;
class CommandBox;
class PlainLabel;

/// Asks for a NAT rule, new or changed, and says at each field what VirtualBox would not take.
/// Closes when its owner accepts it: until then it can show why the rule was refused.
class RuleDialog : public QDialog
{
    Q_OBJECT

public:
    /// `changed`: the rule that is changed; nothing for a new one.
    RuleDialog(const VirtualBoxVm &vm, const std::optional<PortForward> &changed,
               const HostPortPolicy &policy, QWidget *parent);

    void setRule(const PortForward &rule);
    PortForward rule() const;

    /// While true, the rule is being written: nothing can be typed.
    void setBusy(bool busy);
    void showFailure(const Error &error);

Q_SIGNALS:
    void ruleAsked(const panel::PortForward &rule);

private:
    struct Row
    {
        QList<QWidget *> widgets; ///< the first takes the focus
        PlainLabel *error = nullptr;
    };

    void makeFields(const VirtualBoxVm &vm);
    void addRow(QGridLayout *grid, RuleField field, const QString &caption,
                const QList<QWidget *> &widgets);
    QLineEdit *makeEdit(const QString &objectName, const QString &accessibleName, bool isMono);
    void showMore(bool shown);
    RuleText typed() const;
    void edited(RuleField field);
    void check();
    void ask();

    const VirtualBoxVm m_vm;
    const QList<PortForward> m_others;
    const std::optional<PortForward> m_changed;
    const HostPortPolicy m_policy;
    QMap<RuleField, Row> m_rows;
    QSet<RuleField> m_touched; ///< errors are shown at these: nobody is scolded before they typed
    QLineEdit *m_name;
    ChoiceBox *m_protocol;
    ChoiceBox *m_addressChoice;
    QLineEdit *m_address;
    QLineEdit *m_hostPort;
    QLineEdit *m_guestPort;
    QPushButton *m_moreButton;
    QWidget *m_more;
    QLineEdit *m_guestAddress;
    ChoiceBox *m_adapter;
    PlainLabel *m_hint;
    CommandBox *m_preview; ///< the command that does it
    ErrorNotice *m_failure;
    QPushButton *m_cancel;
    QPushButton *m_confirm;
};

} // namespace panel
